import { Bag } from "../bag";
import { type Shape } from "../plan/shape";
import { type Supergraph } from "../supergraph";
import { isNothing, Lost } from "./lost";

/**
 * Puts what was asked, and nothing else, from a subgraph's answer into an object. The answer stays as it is.
 * `misshapen` lies where a leaf came for an object.
 */
export type Merge = (target: Bag, answer: Bag, shape: Shape, misshapen: Lost) => void;

export function merger(isObject: Supergraph["isObject"]): Merge {
  return merge;

  function merge(target: Bag, answer: Bag, shape: Shape, misshapen: Lost): void {
    for (let i = 0; i < shape.length; i++) {
      const { from, to, inner, isInherited } = shape[i]!;
      const value = isInherited && !Object.hasOwn(answer, from) ? undefined : answer[from];
      if (value === undefined) continue;
      const present = target[to];
      if (present === undefined || (isNothing(present) && value !== null))
        target[to] =
          inner !== null
            ? copy(value, inner, misshapen, MOST_LISTS)
            : typeof value === "string" || typeof value === "number" || isJson(value, MOST_DEPTH)
              ? value
              : misshapen;
      else if (inner !== null) join(present, value, inner, misshapen);
      // An interface object's subgraph knows the interface alone; who knows the type says so later.
      else if (from === "__typename" && isObject(value) && !isObject(present)) target[to] = value;
    }
  }

  function copy(value: unknown, shape: Shape, misshapen: Lost, lists: number): unknown {
    if (value === null || value instanceof Lost) return value;
    if (Array.isArray(value))
      return lists === 0 ? misshapen : value.map((item) => copy(item, shape, misshapen, lists - 1));
    if (typeof value !== "object") return misshapen;
    const made = new Bag();
    merge(made, value as Bag, shape, misshapen);
    return made;
  }

  /** Two subgraphs tell of the same thing: each tells what it was asked. */
  function join(present: unknown, value: unknown, shape: Shape, misshapen: Lost): void {
    if (typeof present !== "object" || isNothing(present) || typeof value !== "object" || value === null)
      return;
    if (Array.isArray(present)) {
      if (!Array.isArray(value) || value.length !== present.length) return;
      for (let i = 0; i < present.length; i++)
        if (isNothing(present[i])) present[i] = copy(value[i], shape, misshapen, MOST_LISTS);
        else join(present[i], value[i], shape, misshapen);
    } else if (!Array.isArray(value)) merge(present as Bag, value as Bag, shape, misshapen);
  }
}

/** No type has so many lists in lists, and no scalar is so deep; what is could exhaust the stack. */
const MOST_LISTS = 16;
const MOST_DEPTH = 64;

/** Whether JSON has such values, and no deeper than that: a function in a subgraph's place could give any. */
const isJson = (value: unknown, depth: number): boolean =>
  typeof value === "object" && value !== null
    ? depth > 0 && Object.values(value).every((part) => isJson(part, depth - 1))
    : typeof value !== "bigint" && typeof value !== "symbol" && typeof value !== "function";

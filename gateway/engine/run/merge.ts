import { Bag } from "../bag";
import { type Asked, type Shape } from "../plan/shape";
import { type Supergraph } from "../supergraph";
import { isNothing, Lost, type Untold } from "./lost";

/**
 * Puts what was asked, and nothing else, from a subgraph's answer into an object. The answer stays as it is.
 * `untold` lies where a leaf came for an object, or nothing at all; without it nothing need come.
 */
export type Merge = (target: Bag, answer: Bag, shape: Shape, untold?: Untold) => void;

export function merger(isObject: Supergraph["isObject"]): Merge {
  return merge;

  function merge(target: Bag, answer: Bag, shape: Shape, untold?: Untold): void {
    for (let i = 0; i < shape.length; i++) {
      const { from, to, inner, isInherited } = shape[i]!;
      const value = isInherited && !Object.hasOwn(answer, from) ? undefined : answer[from];
      const present = target[to];
      if (value === undefined) {
        if (untold && present === undefined && isDue(shape[i]!, target)) target[to] = untold;
        continue;
      }
      if (present === undefined || (isNothing(present) && value !== null))
        target[to] =
          inner !== null
            ? copy(value, inner, MOST_LISTS, untold)
            : typeof value === "string" || typeof value === "number" || isJson(value, MOST_DEPTH)
              ? value
              : untold;
      else if (inner !== null) join(present, value, inner, untold);
      // An interface object's subgraph knows the interface alone; who knows the type says so later.
      else if (from === "__typename" && isObject(value) && !isObject(present)) target[to] = value;
    }
  }

  function copy(value: unknown, shape: Shape, lists: number, untold?: Untold): unknown {
    if (value === null || value instanceof Lost) return value;
    if (Array.isArray(value))
      return lists === 0 ? untold : value.map((item) => copy(item, shape, lists - 1, untold));
    if (typeof value !== "object") return untold;
    const made = new Bag();
    merge(made, value as Bag, shape, untold);
    return made;
  }

  /** Two subgraphs tell of the same thing: each tells what it was asked. */
  function join(present: unknown, value: unknown, shape: Shape, untold?: Untold): void {
    if (typeof present !== "object" || isNothing(present) || typeof value !== "object" || value === null)
      return;
    if (Array.isArray(present)) {
      if (!Array.isArray(value) || value.length !== present.length) return;
      for (let i = 0; i < present.length; i++)
        if (isNothing(present[i])) present[i] = copy(value[i], shape, MOST_LISTS, untold);
        else join(present[i], value[i], shape, untold);
    } else if (!Array.isArray(value)) merge(present as Bag, value as Bag, shape, untold);
  }
}

/** Whether an object must have a field that was asked of it, and not of some other type's objects alone. */
const isDue = ({ to, on }: Asked, { __typename: type }: Bag) =>
  to !== "__typename" && (on.length === 0 || on.includes(type as string));

/** No type has so many lists in lists, and no scalar is so deep; what is could exhaust the stack. */
const MOST_LISTS = 16;
const MOST_DEPTH = 64;

/** Whether JSON has such values, and no deeper than that: a function in a subgraph's place could give any. */
const isJson = (value: unknown, depth: number): boolean =>
  typeof value === "object" && value !== null
    ? depth > 0 && Object.values(value).every((part) => isJson(part, depth - 1))
    : typeof value !== "bigint" && typeof value !== "symbol" && typeof value !== "function";

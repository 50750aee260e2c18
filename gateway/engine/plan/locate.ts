import { type Bag } from "../bag";
import { type PathSegment } from "../planner";
import { Lost } from "../run/lost";
import { type Supergraph } from "../supergraph";

/** Finds all objects at the end of a plan's path. */
export type Locate = (root: Bag, found: Bag[]) => void;

export function compilePath(path: readonly PathSegment[], isA: Supergraph["isA"]): Locate {
  return (root, found) => walk(root, 0, found);

  function walk(value: unknown, depth: number, found: Bag[]): void {
    if (value === null || typeof value !== "object" || value instanceof Lost) return;
    if (Array.isArray(value)) {
      const next = path[depth] === "@" ? depth + 1 : depth;
      for (const item of value) walk(item, next, found);
      return;
    }
    const segment = path[depth];
    if (segment === undefined) found.push(value as Bag);
    else if (segment === "@") return;
    else if ("Field" in segment) walk((value as Bag)[segment.Field], depth + 1, found);
    else {
      const type = (value as Bag).__typename as string;
      if (segment.TypeCondition.some((condition) => isA(type, condition))) walk(value, depth + 1, found);
    }
  }
}

/** What lies at one path below what lies at another. */
export const within =
  (outer: Locate, inner: Locate): Locate =>
  (root, found) => {
    const above: Bag[] = [];
    outer(root, above);
    for (const one of above) inner(one, found);
  };

import { type PathSegment, type RequiresSelection } from "../planner";
import { type Shape } from "./shape";

/** What a step reads and writes in the data, as paths of keys without the indexes of lists. */
export interface Footprint {
  readonly reads: Set<string>;
  /** With the field that is written there. */
  readonly writes: Map<string, string>;
}

export const nowhere = (): Footprint => ({ reads: new Set(), writes: new Map() });

/** Adds what asking at a path reads (the path, and what identifies the entities there) and writes (the answer). */
export function trace(
  footprint: Footprint,
  path: readonly PathSegment[],
  requires: readonly RequiresSelection[],
  shape: Shape,
): void {
  const { reads, writes } = footprint;
  let here = "";
  for (const segment of path) {
    if (segment === "@") continue;
    if ("Field" in segment) {
      here += `.${segment.Field}`;
      reads.add(here);
    } else reads.add(`${here}.__typename`);
  }
  traceRequires(requires, here, reads);
  traceShape(shape, here, writes);
}

function traceRequires(requires: readonly RequiresSelection[], here: string, reads: Set<string>): void {
  for (const selection of requires) {
    if (selection.kind === "FragmentSpread") continue;
    const below = selection.kind === "Field" ? `${here}.${selection.name}` : here;
    reads.add(selection.kind === "Field" ? below : `${here}.__typename`);
    traceRequires(selection.selections ?? [], below, reads);
  }
}

function traceShape(shape: Shape, here: string, writes: Map<string, string>): void {
  for (const { to, inner, field } of shape) {
    writes.set(`${here}.${to}`, field);
    if (inner) traceShape(inner, `${here}.${to}`, writes);
  }
}

/** Whether what one step reads is written by another. */
export function isRead(reader: Footprint, writer: Footprint): boolean {
  for (const path of reader.reads) if (writer.writes.has(path)) return true;
  return false;
}

/** The fields that are told of entities at a path, as earlier steps asked for them: `box.h = h(unit: 2)`. */
export function fieldsTold(
  requires: readonly RequiresSelection[],
  here: string,
  earlier: readonly { readonly footprint: Footprint }[],
  above = "",
): string[] {
  return requires.flatMap((selection) => {
    if (selection.kind === "FragmentSpread") return [];
    if (selection.kind === "InlineFragment") return fieldsTold(selection.selections, here, earlier, above);
    const path = `${here}.${selection.name}`;
    const key = above + (selection.alias ?? selection.name);
    if (selection.selections?.length) return fieldsTold(selection.selections, path, earlier, `${key}.`);
    const writer = earlier.findLast(({ footprint }) => footprint.writes.has(path));
    return [`${key} = ${writer?.footprint.writes.get(path)}`];
  });
}

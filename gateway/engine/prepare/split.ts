import { Kind, type SelectionNode } from "graphql";

import { type Names } from "../supergraph";

/**
 * Whether fields are asked for together of which one rests on others that need something themselves. Over some of
 * these the planner goes round in circles for ever, and holds its thread.
 */
export function isEntangled(selections: readonly SelectionNode[], { computed, chained }: Names): boolean {
  const used = new Set<string>();
  keep(selections, (name) => {
    if (computed.has(name)) used.add(name);
    return "object";
  });
  return used.size > 1 && [...used].some((name) => chained.has(name));
}

/**
 * Splits a selection where the planner mixes up what `@requires` asks for: one part without the fields that need it,
 * and one for each of those, with nothing beside it.
 */
export function splitByComputed(
  selections: readonly SelectionNode[],
  computed: ReadonlySet<string>,
): (readonly SelectionNode[])[] {
  const used = new Set<string>();
  const without = keep(selections, (name) => {
    if (computed.has(name)) used.add(name);
    return computed.has(name) ? "nothing" : "object";
  });
  const alone = [...used].map((wanted) =>
    keep(selections, (name, isLeaf) => (name === wanted ? "all" : isLeaf ? "nothing" : "below")),
  );
  return [without, ...alone].filter((part) => part.length > 0);
}

/** A selection as several: each has one of what is selected together where first there are several. */
export function piecesOf(selections: readonly SelectionNode[]): SelectionNode[][] {
  const [only, another] = selections;
  if (!only || another) return selections.map((one) => [one]);
  if (only.kind === Kind.FRAGMENT_SPREAD || !only.selectionSet) return [[only]];
  const { selectionSet } = only;
  return piecesOf(selectionSet.selections).map((piece) => [
    { ...only, selectionSet: { ...selectionSet, selections: piece } },
  ]);
}

/** All of a field, the object with what is kept of it, or no more of it than leads to something kept. */
type Kept = "all" | "object" | "below" | "nothing";

function keep(
  selections: readonly SelectionNode[],
  what: (name: string, isLeaf: boolean) => Kept,
): SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const { selectionSet } = selection;
    const kept = selection.kind === Kind.FIELD ? what(selection.name.value, !selectionSet) : "below";
    if (kept === "nothing") return [];
    if (kept === "all" || !selectionSet) return [selection];
    const below = keep(selectionSet.selections, what);
    return below.length > 0 || kept === "object"
      ? [{ ...selection, selectionSet: { ...selectionSet, selections: below } }]
      : [];
  });
}

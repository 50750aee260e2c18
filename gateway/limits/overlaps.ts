import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

import { type Alike, weightOf } from "./weight";

/** No field has this name. */
const SPREADS = "...";
/** Looking for them takes time too: who makes it look at more selections has too many. */
const MOST_LOOKS = 200_000;

/**
 * How many pairs of fields of one name, and of fragments, stand at one place of an answer, in all its places. Validation
 * compares each with each: a thousand times the same field is half a million comparisons. Infinity where they are more
 * than `most`.
 */
export function overlapsIn(document: DocumentNode, most: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const numbers = new Map<SelectionSetNode, number>();
  const counted = new Set<string>();
  let pairs = 0;
  let looks = 0;

  const numberOf = (set: SelectionSetNode) => {
    const number = numbers.get(set) ?? numbers.size;
    numbers.set(set, number);
    return number;
  };
  const isTooMuch = () => pairs > most || looks > MOST_LOOKS;

  /** Counts what these sets bring to one place, once for the same sets. */
  function count(sets: readonly SelectionSetNode[]): void {
    const key = sets.map(numberOf).join(" ");
    if (isTooMuch() || counted.has(key)) return;
    counted.add(key);
    const places = [...placesIn(sets).values()];
    for (const alike of places) pairs += ((alike.length * (alike.length - 1)) / 2) * weightOf(alike);
    for (const alike of places) {
      const inner = alike.flatMap((one) => (one.kind === Kind.FIELD && one.selectionSet) || []);
      if (inner.length > 0 && !isTooMuch()) count(inner);
    }
  }
  /** The fields by their names in the answer, and all spreads; what is in a fragment once, however often it is spread. */
  function placesIn(sets: readonly SelectionSetNode[]): Map<string, Alike[]> {
    const places = new Map<string, Alike[]>();
    const add = (place: string, one: Alike) => {
      const alike = places.get(place);
      if (alike) alike.push(one);
      else places.set(place, [one]);
    };
    const reached = new Set<FragmentDefinitionNode>();
    const spread: SelectionSetNode[] = [];
    const collect = (waiting: SelectionSetNode[], isDirect: boolean) => {
      for (let set = waiting.pop(); set && !isTooMuch(); set = waiting.pop())
        for (const selection of set.selections) {
          looks += 1;
          if (selection.kind === Kind.INLINE_FRAGMENT) waiting.push(selection.selectionSet);
          else if (selection.kind === Kind.FIELD) add((selection.alias ?? selection.name).value, selection);
          else {
            if (isDirect) add(SPREADS, selection);
            const fragment = fragments.get(selection.name.value);
            if (!fragment || reached.has(fragment)) continue;
            reached.add(fragment);
            (isDirect ? spread : waiting).push(fragment.selectionSet);
          }
        }
    };
    collect([...sets], true);
    // All that one fragment reaches is compared with all that another does.
    const branches = Math.max(1, spread.length);
    collect(spread, false);
    pairs += Math.floor((reached.size ** 2 / 2) * (1 - 1 / branches));
    return places;
  }

  for (const definition of document.definitions)
    if ("selectionSet" in definition && definition.selectionSet) count([definition.selectionSet]);
  return isTooMuch() ? Number.POSITIVE_INFINITY : pairs;
}

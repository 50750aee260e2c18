import { type FieldNode, Kind, type SelectionSetNode } from "graphql";

import { type Known } from "./prepare/plans";

/** A path of an answer in the schema's names: a client chooses its keys, and could choose anybody's. */
export function fieldPath(
  { document, operation }: Pick<Known, "document" | "operation">,
  path: readonly (string | number)[] = [],
): (string | number)[] {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  return path.flatMap((key) => {
    if (typeof key === "number") return key;
    const fields = sets.flatMap((set) => fieldsIn(set, key));
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    return fields[0]?.name.value ?? [];
  });

  function fieldsIn({ selections }: SelectionSetNode, key: string, spread = new Set<string>()): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD)
        return (selection.alias ?? selection.name).value === key ? [selection] : [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, key, spread);
      const name = selection.name.value;
      const fragment = spread.has(name) ? undefined : fragments.get(name);
      spread.add(name);
      return fragment ? fieldsIn(fragment, key, spread) : [];
    });
  }
}

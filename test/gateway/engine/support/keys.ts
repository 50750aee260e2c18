import { type DocumentNode, Kind, parse, type SelectionSetNode, visit } from "graphql";

/** Whether what is told of a thing is so. */
export function agrees(key: SelectionSetNode, told: unknown, known: unknown): boolean {
  if (told === undefined || told === null || known === undefined || known === null) return false;
  if (Array.isArray(told))
    return (
      Array.isArray(known) &&
      told.length === known.length &&
      told.every((item, i) => agrees(key, item, known[i]))
    );
  return key.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    const name = selection.name.value;
    const [one, other] = [(told as Record<string, unknown>)[name], (known as Record<string, unknown>)[name]];
    return selection.selectionSet
      ? agrees(selection.selectionSet, one, other)
      : one !== undefined && String(one) === String(other);
  });
}

/** The keys of each type, as selections. */
export function keysOf(document: DocumentNode): Map<string, SelectionSetNode[]> {
  const keys = new Map<string, SelectionSetNode[]>();
  visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      if (node.name.value !== "key") return;
      const owner = ancestors.at(-1) as unknown as { name: { value: string } };
      const fields = node.arguments?.find(({ name }) => name.value === "fields")?.value;
      if (fields?.kind !== Kind.STRING) return;
      const definition = parse(`{ ${fields.value} }`).definitions[0]!;
      if (definition.kind === Kind.OPERATION_DEFINITION)
        keys.set(owner.name.value, [...(keys.get(owner.name.value) ?? []), definition.selectionSet]);
    },
  });
  return keys;
}

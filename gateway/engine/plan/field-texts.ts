import { type FieldNode, Kind, parse, print, type SelectionSetNode } from "graphql";

/** A field with its arguments. */
export const fieldText = ({ name, arguments: given = [] }: FieldNode) =>
  given.length === 0 ? name.value : `${name.value}(${given.map((one) => print(one)).join()})`;

/** The leaves of a selection, each as the path of its key and the field that is meant: `box.h = h(unit: 2)`. */
export function fieldsIn(selection: string): readonly string[] {
  const [definition] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? leaves(definition.selectionSet, "") : [];
}

const leaves = ({ selections }: SelectionSetNode, above: string): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return leaves(selection.selectionSet, above);
    const path = above + selection.name.value;
    return selection.selectionSet
      ? leaves(selection.selectionSet, `${path}.`)
      : [`${path} = ${fieldText(selection)}`];
  });

import { type InlineFragmentNode, Kind, type SelectionSetNode } from "graphql";

import { type LayerNames } from "./names";

/** The layer of what lies below a field. */
export type Below = (
  type: string | undefined,
  field: string,
  layer: number,
) => [type: string | undefined, layer: number];

/** A selection with the types that its fragments have in their layers. */
export function selectionIn(
  set: SelectionSetNode,
  at: { type: string | undefined; layer: number },
  names: LayerNames,
  below: Below,
): SelectionSetNode {
  const selections = set.selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) return fragmentIn(selection);
    const [type, layer] = below(at.type, selection.name.value, at.layer);
    return { ...selection, selectionSet: selectionIn(selection.selectionSet, { type, layer }, names, below) };
  });
  return { ...set, selections };

  function fragmentIn(fragment: InlineFragmentNode): InlineFragmentNode {
    const { typeCondition, selectionSet } = fragment;
    if (!typeCondition) return { ...fragment, selectionSet: selectionIn(selectionSet, at, names, below) };
    const type = typeCondition.name.value;
    const name = { ...typeCondition.name, value: names.of(type, at.layer) };
    return {
      ...fragment,
      typeCondition: { ...typeCondition, name },
      selectionSet: selectionIn(selectionSet, { ...at, type }, names, below),
    };
  }
}

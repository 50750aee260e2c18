import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
} from "graphql";

import { isTypename } from "./planner-view";

/** A selection of many interfaces, one in another, would grow beyond all bounds. */
const MOST_SELECTIONS = 2_000;

/**
 * What is asked of an interface, asked of each of its types instead: the planner does not always find a way to what
 * some of them know and others do not. What interface objects tell is asked of the interface alone.
 */
export function byType(
  selections: readonly SelectionNode[],
  root: GraphQLNamedType,
  { schema, interfaceObjects }: { schema: GraphQLSchema; interfaceObjects: ReadonlySet<string> },
): SelectionNode[] {
  let left = MOST_SELECTIONS;
  return spread(selections, root);

  function spread(asked: readonly SelectionNode[], type: GraphQLNamedType): SelectionNode[] {
    if (!isInterfaceType(type) || interfaceObjects.has(type.name))
      return asked.map((one) => inside(one, type));
    const ofAll = asked.filter((one) => one.kind === Kind.FIELD && !isTypename(one));
    const others = asked.filter((one) => !ofAll.includes(one)).map((one) => inside(one, type));
    if (ofAll.length === 0) return others;
    return [
      ...others,
      ...schema.getPossibleTypes(type).map((possible) => on(possible, spread(ofAll, possible))),
    ];
  }

  function inside(selection: SelectionNode, type: GraphQLNamedType): SelectionNode {
    left -= 1;
    if (left < 0) throw new Error("There are too many types to ask of each by itself.");
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    const below =
      selection.kind === Kind.INLINE_FRAGMENT
        ? schema.getType(selection.typeCondition?.name.value ?? type.name)
        : "getFields" in type && getNamedType(type.getFields()[selection.name.value]?.type);
    if (!below || (selection.kind === Kind.FIELD && !isObjectType(type) && !isInterfaceType(type)))
      return selection;
    const { selections: asked } = selection.selectionSet;
    return { ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections: spread(asked, below) } };
  }
}

const on = ({ name }: GraphQLNamedType, selections: readonly SelectionNode[]): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

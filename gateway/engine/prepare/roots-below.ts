import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
  isInterfaceType,
  Kind,
  type SelectionNode,
} from "graphql";

import { type PathSegment } from "../planner";
import { type PlainField } from "./aliases";

/** What is asked of the root again, below a field that leads back to it. */
export interface RootBelow {
  readonly path: readonly PathSegment[];
  readonly selections: readonly SelectionNode[];
}

/**
 * Takes out of a selection what is asked of the root of all queries below other fields: it is the same root there as
 * anywhere, and the planner does not find its way from it to other subgraphs.
 */
export function withoutRootsBelow(
  selections: readonly SelectionNode[],
  root: GraphQLNamedType,
  schema: GraphQLSchema,
): { hollow: readonly SelectionNode[]; below: readonly RootBelow[] } {
  const below: RootBelow[] = [];
  return { hollow: hollowed(selections, root, []), below };

  function hollowed(
    asked: readonly SelectionNode[],
    type: GraphQLNamedType,
    path: readonly PathSegment[],
  ): readonly SelectionNode[] {
    return asked.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
      const { selections: inside } = selection.selectionSet;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = schema.getType(selection.typeCondition?.name.value ?? type.name)!;
        return {
          ...selection,
          selectionSet: { ...selection.selectionSet, selections: hollowed(inside, on, path) },
        };
      }
      const declared =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (!declared) return selection;
      const to = [...path, { Field: (selection as PlainField).from }];
      const leadsTo = getNamedType(declared.type);
      const isRoot = leadsTo === schema.getQueryType();
      if (isRoot && inside.length > 0) below.push({ path: to, selections: inside });
      const left = isRoot ? [] : hollowed(inside, leadsTo, to);
      return { ...selection, selectionSet: { ...selection.selectionSet, selections: left } };
    });
  }
}

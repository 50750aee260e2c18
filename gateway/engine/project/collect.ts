import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from "graphql";

import { clientKeyOf, type PlainField } from "../prepare/aliases";

export type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** A field that is selected, and all that is selected below it. */
export interface Collected {
  readonly node: PlainField;
  readonly below: SelectionSetNode[];
}

/** What the GraphQL specification calls CollectFields, done once for a type instead of once for an object. */
export function collect(
  type: Fielded,
  sets: readonly SelectionSetNode[],
  schema: GraphQLSchema,
): Map<string, Collected> {
  const collected = new Map<string, Collected>();
  for (const set of sets) visit(set);
  return collected;

  function visit({ selections }: SelectionSetNode): void {
    for (const selection of selections)
      if (selection.kind === Kind.FIELD) add(selection as PlainField);
      else if (selection.kind === Kind.INLINE_FRAGMENT && applies(selection.typeCondition!.name.value))
        visit(selection.selectionSet);
  }

  function add(node: PlainField): void {
    const key = clientKeyOf(node);
    const entry = collected.get(key) ?? { node, below: [] };
    if (node.selectionSet) entry.below.push(node.selectionSet);
    collected.set(key, entry);
  }

  function applies(condition: string): boolean {
    const on = schema.getType(condition);
    return on === type || (isAbstractType(on) && schema.isSubType(on, type));
  }
}

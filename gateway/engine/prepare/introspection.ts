import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";

import { type Bag } from "../bag";

/** Asked of nobody: graphql-js answers them from the public schema. */
export const INTROSPECTION: ReadonlySet<string> = new Set(["__schema", "__type"]);

/** Answers those fields of an operation, by the client's keys. */
export type Introspect = (variables: Bag) => Bag;

export function compileIntrospection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Introspect | undefined {
  const selections = operation.selectionSet.selections.filter(
    (selection) => selection.kind === Kind.FIELD && INTROSPECTION.has(selection.name.value),
  );
  if (selections.length === 0) return undefined;
  const selectionSet = { ...operation.selectionSet, selections };
  const definitions = [{ ...operation, selectionSet }, ...fragments.values()];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return (variableValues) => (executeSync({ schema, document, variableValues }).data ?? {}) as Bag;
}

import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";

import { type Bag } from "../bag";

/** `__schema` and `__type`: asked of nobody, graphql-js answers them from the public schema. */
export const isIntrospection = ({ name }: FieldNode) => name.value === "__schema" || name.value === "__type";

/** Answers those fields of an operation, by the client's keys. Undefined where it has none. */
export type Introspect = (variables: Bag) => Bag;

export function compileIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Introspect | undefined {
  let found = false;
  const alone = visit(document, {
    // Fragments on `__Type` and its like are needed as they are.
    FragmentDefinition: {
      enter: (node) => (node.typeCondition.name.value.startsWith("__") ? false : undefined),
    },
    OperationDefinition: { enter: (node) => (node === operation ? undefined : null) },
    Field(node) {
      if (!isIntrospection(node)) return null;
      found = true;
      return false;
    },
  });
  if (!found) return undefined;
  return (variableValues) => {
    const { data } = executeSync({ schema, document: alone, variableValues });
    return (data ?? {}) as Bag;
  };
}

/** What stays of such a field for the planner: a selection that costs nothing. */
export const PLACEHOLDER: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

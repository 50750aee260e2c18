import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from "graphql";

import { type Bag } from "../bag";
import { type PlainField } from "./aliases";

/** Asked of nobody: graphql-js answers them from the public schema. */
export const INTROSPECTION: ReadonlySet<string> = new Set(["__schema", "__type"]);

/** Answers those fields of an operation, wherever they are in it, by their own keys. */
export type Introspect = (variables: Bag) => Bag;

export function compileIntrospection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Introspect | undefined {
  const selections = fieldsIn(operation.selectionSet);
  if (selections.length === 0) return undefined;
  const asked: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [asked, ...fragments.values()] };
  return (variableValues) => (executeSync({ schema, document, variableValues }).data ?? {}) as Bag;
}

const fieldsIn = ({ selections }: SelectionSetNode): FieldNode[] =>
  selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD && INTROSPECTION.has(selection.name.value)) {
      const { from } = selection as PlainField;
      return [{ ...selection, alias: { kind: Kind.NAME, value: from } }];
    }
    return "selectionSet" in selection && selection.selectionSet ? fieldsIn(selection.selectionSet) : [];
  });

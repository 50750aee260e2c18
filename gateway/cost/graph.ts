import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationTypeNode,
  type TypeDefinitionNode,
} from "graphql";

import { type FieldCost, type GraphCosts, type InputCost } from "./declared";
import { introspectionCost } from "./introspection";
import { costNames } from "./link";
import { CostReader } from "./reader";

/** Reads a supergraph's own word on costs: weights of types, fields and arguments, sizes of lists. */
export function graphCosts(supergraph: DocumentNode, schema: GraphQLSchema): GraphCosts {
  const names = costNames(supergraph) ?? { cost: "", listSize: "" };
  const types = new Map<string, TypeDefinitionNode>();
  const roots: Partial<Record<OperationTypeNode, string>> = {};
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.SCHEMA_DEFINITION)
      for (const { operation, type } of definition.operationTypes) roots[operation] = type.name.value;
    else if ("name" in definition && definition.kind.endsWith("TypeDefinition"))
      types.set(definition.name!.value, definition as TypeDefinitionNode);
  }
  const reader = new CostReader(types, names);
  const fields = new Map<string, ReadonlyMap<string, FieldCost>>();
  const inputs = new Map<string, ReadonlyMap<string, InputCost>>();
  for (const [name, type] of types) {
    if ("interfaces" in type) fields.set(name, reader.fieldsOf(type));
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) inputs.set(name, reader.inputsOf(type.fields));
  }
  const introspection = introspectionCost(schema);
  return { declared: reader.said, roots, possible: possibleTypes(types), fields, inputs, introspection };
}

/** The object types that each type may turn out to be. */
function possibleTypes(types: ReadonlyMap<string, TypeDefinitionNode>) {
  const possible = new Map<string, string[]>();
  for (const [name, type] of types) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION)
      possible.set(
        name,
        (type.types ?? []).map((member) => member.name.value),
      );
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    possible.set(name, [name]);
    for (const { name: above } of type.interfaces ?? [])
      possible.set(above.value, [...(possible.get(above.value) ?? []), name]);
  }
  return possible;
}

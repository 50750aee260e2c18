import { Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from "graphql";

import { type Variables } from "./formula";

/**
 * The values of an operation's own variables: as they are sent, else as the operation says. Others that are sent are
 * nobody's; and a variable may have the name of something that every object inherits.
 */
export function variablesOf({
  variableDefinitions = [],
}: OperationDefinitionNode): (sent: Variables) => Variables {
  const declared = variableDefinitions.map(({ variable, defaultValue }) => ({
    name: variable.name.value,
    byDefault: defaultValue && valueFromASTUntyped(defaultValue),
  }));
  return (sent) => {
    const values: Record<string, unknown> = Object.create(null);
    for (const { name, byDefault } of declared)
      values[name] = Object.hasOwn(sent, name) ? sent[name] : byDefault;
    return values;
  };
}

/** Whether a variable stands in it anywhere. */
export function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

/** The value of what stands in a document, for these variables; undefined where it is not given. */
export const valueIn = (node: ValueNode, variables: Variables): unknown =>
  node.kind === Kind.VARIABLE ? variables[node.name.value] : valueFromASTUntyped(node, variables);

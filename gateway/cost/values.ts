import { Kind, type ValueNode, valueFromASTUntyped } from "graphql";

import { type Variables } from "./formula";

/** What the operation says of variables that are not sent. */
export type Defaults = ReadonlyMap<string, unknown>;

/** Whether a variable stands in it anywhere. */
export function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

/** The value of what stands in a document, for the variables that come with it; undefined where it is not given. */
export function valueIn(node: ValueNode, variables: Variables, defaults: Defaults): unknown {
  if (node.kind !== Kind.VARIABLE)
    return valueFromASTUntyped(node, { ...Object.fromEntries(defaults), ...variables });
  const sent = variables[node.name.value];
  return sent === undefined ? defaults.get(node.name.value) : sent;
}

import { type FieldNode, type FragmentSpreadNode, Kind, type ValueNode } from "graphql";

export type Alike = FieldNode | FragmentSpreadNode;

/** What is given to fields is compared too: many values count as many fields. */
const VALUES_A_FIELD = 10;

/** How much of a comparison each of these takes. */
export function weightOf(alike: readonly Alike[]): number {
  if (alike.length < 2) return 1;
  const values = alike.map((one) =>
    one.kind === Kind.FIELD ? sum(one.arguments ?? [], ({ value }) => valuesIn(value)) : 0,
  );
  return 1 + Math.floor(values.reduce((most, one) => Math.max(most, one), 0) / VALUES_A_FIELD);
}

function valuesIn(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + sum(value.values, valuesIn);
  return value.kind === Kind.OBJECT ? 1 + sum(value.fields, (field) => valuesIn(field.value)) : 1;
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((total, item) => total + of(item), 0);

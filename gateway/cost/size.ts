import { type FieldNode, type ValueNode } from "graphql";

import { type Formula, known, type Term } from "./formula";
import { type FieldCost, type ListSize } from "./declared";
import { type Defaults, hasVariable, valueIn } from "./values";

/** No size can be told: the field needs exactly one of its slicing arguments. */
const UNTOLD = Number.NaN;

/** How long a list is for the arguments that its field is given; known at once where none is a variable. */
export function sizeTerm(
  node: FieldNode,
  size: ListSize,
  field: FieldCost,
  otherwise: number,
  formula: Formula,
  defaults: Defaults,
): Term {
  const nodes = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  const slices = size.slicing.map(([name = "", ...path]) => ({
    node: nodes.get(name),
    byDefault: field.arguments.get(name)?.byDefault,
    path,
  }));
  const told = (variables: Record<string, unknown>) => {
    const values = slices.map((slice) => sliceIn(slice, variables, defaults));
    const sizes = values.filter(isSize);
    const given = slices.filter(({ node }, i) => node && values[i] != null).length;
    if (size.requireOne && (given > 1 || sizes.length === 0)) return UNTOLD;
    return sizes.length > 0 ? Math.max(...sizes) : (size.assumed ?? otherwise);
  };
  const isOpen = slices.some((slice) => slice.node && hasVariable(slice.node));
  return isOpen ? formula.from(told) : known(told({}));
}

interface Slice {
  node: ValueNode | undefined;
  byDefault: unknown;
  path: readonly string[];
}

function sliceIn({ node, byDefault, path }: Slice, variables: Record<string, unknown>, defaults: Defaults) {
  const sent = node && valueIn(node, variables, defaults);
  let value = sent === undefined ? byDefault : sent;
  for (const name of path)
    value =
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return value;
}

/** What is no size, e.g. a negative number, counts as not given: a subgraph may answer as if it were not there. */
const isSize = (value: unknown): value is number => typeof value === "number" && value >= 0;

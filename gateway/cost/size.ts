import { type FieldNode } from "graphql";

import { type Formula, known, type Term, type Variables } from "./formula";
import { type FieldCost, type ListSize } from "./declared";
import { hasVariable, valueIn } from "./values";

/** No size can be told: the field needs exactly one of its slicing arguments. */
const UNTOLD = Number.NaN;

/** How long a list is for the arguments that its field is given; known at once where none is a variable. */
export function sizeTerm(
  node: FieldNode,
  size: ListSize,
  field: FieldCost,
  otherwise: number,
  formula: Formula,
): Term {
  const nodes = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  const slices = size.slicing.map((name) => ({
    node: nodes.get(name),
    byDefault: field.arguments.get(name)?.byDefault,
  }));
  const told = (variables: Variables) => {
    const values = slices.map(({ node: slice, byDefault }) => {
      const sent = slice && valueIn(slice, variables);
      return sent === undefined ? byDefault : sent;
    });
    const sizes = values.filter(isSize);
    const given = slices.filter(({ node: slice }, i) => slice && values[i] != null).length;
    if (size.requireOne && (given > 1 || sizes.length === 0)) return UNTOLD;
    return sizes.length > 0 ? Math.max(...sizes) : (size.assumed ?? otherwise);
  };
  const isOpen = slices.some((slice) => slice.node && hasVariable(slice.node));
  return isOpen ? formula.from(told) : known(told({}));
}

/** What is no size, e.g. a negative number, counts as not given: a subgraph may answer as if it were not there. */
const isSize = (value: unknown): value is number => typeof value === "number" && value >= 0;

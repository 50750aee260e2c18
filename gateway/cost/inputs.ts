import { type ValueNode } from "graphql";

import { type Formula, known, type Term, ZERO } from "./formula";
import { type GraphCosts, type InputCost } from "./declared";
import { hasVariable, valueIn } from "./values";

/** Deeper than any input that means something; an input may hold itself. */
const DEEPEST = 64;

/** What a value costs that is given for an argument: an input object 1, anything else nothing, or as declared. */
export function inputTerm(value: ValueNode, cost: InputCost, graph: GraphCosts, formula: Formula): Term {
  if (!mayCost(cost, graph)) return ZERO;
  if (!hasVariable(value)) return known(inputCost(valueIn(value, {}), cost, graph));
  return formula.from((variables) => inputCost(valueIn(value, variables), cost, graph));
}

const mayCost = ({ type, weight }: InputCost, graph: GraphCosts) => weight !== null || graph.inputs.has(type);

function inputCost(value: unknown, cost: InputCost, graph: GraphCosts, depth = 0): number {
  if (value == null) return 0;
  if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
  if (Array.isArray(value)) {
    let items = cost.weight ?? 0;
    for (const item of value) items += inputCost(item, cost, graph, depth + 1);
    return items;
  }
  const fields = graph.inputs.get(cost.type);
  if (!fields || typeof value !== "object") return cost.weight ?? 0;
  let total = cost.weight ?? 1;
  for (const [name, field] of fields) {
    const given = (value as Record<string, unknown>)[name];
    if (given != null && mayCost(field, graph)) total += inputCost(given, field, graph, depth + 1);
  }
  return total;
}

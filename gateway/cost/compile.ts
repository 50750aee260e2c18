import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from "graphql";

import { CostCompiler, type Untold } from "./compiler";
import { type GraphCosts } from "./declared";
import { known, type Variables, ZERO } from "./formula";
import { variablesOf } from "./values";

/** Apollo's: a mutation costs 10 before its fields are counted. */
const MUTATION = known(10);
/** The estimated cost for given variables, and the lists whose size the arguments do not tell. */
export type Estimate = (variables: Variables) => { cost: number; untold: readonly Untold[] };
/** Estimates an operation of a valid document: all that is known is computed here, once. */
export function compileCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  graph: GraphCosts,
  listSize: number,
): Estimate {
  const compiler = new CostCompiler(document, graph, listSize);
  const root = graph.roots[operation.operation];
  const selected = root ? compiler.selected(operation.selectionSet, root, null) : ZERO;
  const { formula, sizes } = compiler;
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const cost = isMutation ? formula.sum([MUTATION, selected]) : selected;
  const valuesOf = variablesOf(operation);
  return (variables) => {
    const value = formula.evaluate(valuesOf(variables));
    const total = value(cost);
    const untold = Number.isNaN(total) ? sizes.filter(({ size }) => Number.isNaN(value(size))) : [];
    return { cost: total, untold };
  };
}

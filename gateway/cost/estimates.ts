import { type DocumentNode, type OperationDefinitionNode } from "graphql";

import { compileCost, type Estimate } from "./compile";
import { type GraphCosts } from "./declared";

/** The estimate of an operation of a valid document. */
export type EstimateOf = (document: DocumentNode, operation: OperationDefinitionNode) => Estimate;

/** Compiles an operation's estimate once, and keeps it for as long as somebody keeps the document. */
export function estimates(graph: GraphCosts, listSize: number): EstimateOf {
  const compiled = new WeakMap<OperationDefinitionNode, Estimate>();
  return (document, operation) => {
    let estimate = compiled.get(operation);
    if (!estimate) {
      estimate = compileCost(document, operation, graph, listSize);
      compiled.set(operation, estimate);
    }
    return estimate;
  };
}

import { type DocumentNode } from "graphql";

import { type Limits, type PerTier } from "../../services/kit/limits";
import { type EstimateOf, estimates } from "./estimates";
import { graphCosts } from "./graph";

/** A hundred times the README's dearest query: what only a mistake or an attack asks at once. */
const LIMITS: PerTier = { anonymous: 100_000, token: 200_000, secretariat: 500_000 };

/** What operations cost on a graph, and how much one may cost. */
export interface CostPolicy {
  readonly estimateOf: EstimateOf;
  readonly limits: PerTier;
  /** Whether answers tell the cost in their extensions: not where it is a guess that nobody asked for. */
  readonly isTold: boolean;
}

export function costPolicy(supergraph: DocumentNode, { cost, listSize }: Limits): CostPolicy {
  const graph = graphCosts(supergraph);
  return {
    estimateOf: estimates(graph, listSize),
    limits: cost ?? LIMITS,
    isTold: graph.declared || cost !== null,
  };
}

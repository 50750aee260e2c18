import { type DocumentNode } from "graphql";

import { type Limits, type PerTier } from "../../services/kit/limits";
import { type EstimateOf, estimates } from "./estimates";
import { graphCosts } from "./graph";

/** For a graph that says what it costs. The README's dearest query is a tenth of the least. */
const DECLARED: PerTier = { anonymous: 10_000, token: 20_000, secretariat: 50_000 };
/** For one that does not: its lists are guessed, so only what is far beyond reason is refused. */
const GUESSED: PerTier = { anonymous: 100_000, token: 100_000, secretariat: 100_000 };

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
    limits: cost ?? (graph.declared ? DECLARED : GUESSED),
    isTold: graph.declared || cost !== null,
  };
}

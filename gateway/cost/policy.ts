import { type DocumentNode, type GraphQLSchema } from "graphql";

import { type Limits, type PerTier } from "../../services/kit/limits";
import { shapeOf } from "../limits/shape";
import { type EstimateOf, estimates } from "./estimates";
import { graphCosts } from "./graph";

/** A hundred times the README's dearest query: what only a mistake or an attack asks at once. */
const LIMITS: PerTier = { anonymous: 100_000, token: 200_000, secretariat: 500_000 };

/** What operations cost on a graph, and how much one may cost. */
export interface CostPolicy {
  readonly estimateOf: EstimateOf;
  readonly limits: PerTier;
  /** How many fields it may have, whatever they cost, and how many it has. */
  readonly mostFields: number;
  fieldsOf(document: DocumentNode): number;
  /** Whether answers tell the cost in their extensions: not where it is a guess that nobody asked for. */
  readonly isTold: boolean;
}

export function costPolicy(
  supergraph: DocumentNode,
  schema: GraphQLSchema,
  { cost, listSize, operation }: Limits,
): CostPolicy {
  const graph = graphCosts(supergraph, schema);
  return {
    estimateOf: estimates(graph, listSize),
    limits: cost ?? LIMITS,
    mostFields: operation.fields,
    fieldsOf: fieldCounts(),
    isTold: graph.declared || cost !== null,
  };
}

function fieldCounts(): (document: DocumentNode) => number {
  const counted = new WeakMap<DocumentNode, number>();
  return (document) => {
    const fields = counted.get(document) ?? shapeOf(document).fields;
    counted.set(document, fields);
    return fields;
  };
}

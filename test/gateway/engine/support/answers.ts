import { Supergraph } from "@apollo/federation-internals";
import { execute, type ExecutionResult, type GraphQLSchema, getOperationAST, parse } from "graphql";

import { createEngine } from "../../../../gateway/engine/engine";
import { compose, type Feature, fieldResolver, subgraphsOf } from "./federated";

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;

/** A feature, answered by our engine over its subgraphs, and by graphql-js over the whole. */
export function both(feature: Feature): { schema: GraphQLSchema; ours: Ask; reference: Ask } {
  const supergraphSdl = compose(feature);
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { schema, ours: engineOver(feature, supergraphSdl), reference: referenceOver(feature, schema) };
}

function engineOver(feature: Feature, supergraphSdl: string): Ask {
  const subgraphs = subgraphsOf(feature);
  const engine = createEngine({
    supergraphSdl,
    ask: ({ subgraph, query, variables }) => subgraphs[subgraph]!(query, variables),
  });
  return async (query, variables) => {
    const document = parse(query);
    const operation = getOperationAST(document)!;
    return engine.execute({ key: query, document, operation, variables, context: {} });
  };
}

/** graphql-js over the public schema and the same data. */
const referenceOver =
  (feature: Feature, schema: GraphQLSchema): Ask =>
  async (query, variables) =>
    execute({
      schema,
      document: parse(query),
      rootValue: feature.roots,
      variableValues: variables,
      fieldResolver: fieldResolver(feature),
    });

/** The data of an answer as it goes over the wire. */
export const dataOf = ({ data }: ExecutionResult) => JSON.parse(JSON.stringify(data ?? null)) as unknown;

/**
 * Where something failed. Errors that ended in the same null (they rose from fields that must not be null) are told
 * together: which of them are found before the null is decided is left open by the specification.
 */
export function failuresIn(answer: ExecutionResult): Map<string, Set<string>> {
  const failures = new Map<string, Set<string>>();
  for (const { path = [] } of answer.errors ?? []) {
    const hole = holeOf(answer.data, path).join(".");
    failures.set(hole, (failures.get(hole) ?? new Set<string>()).add(path.join(".")));
  }
  return failures;
}

function holeOf(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  for (const [i, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, i);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}

/** That two answers failed in the same places. */
export function expectSameFailures(actual: ExecutionResult, expected: ExecutionResult): void {
  const [ours, theirs] = [failuresIn(actual), failuresIn(expected)];
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [hole, paths] of ours) {
    const common = [...paths].filter((path) => theirs.get(hole)!.has(path));
    expect({ hole, paths: [...paths], common }).toEqual({ hole, paths: common, common: [...paths] });
    expect(common.length).toBeGreaterThan(0);
  }
}

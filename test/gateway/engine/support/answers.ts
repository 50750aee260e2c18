import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from "@apollo/federation-internals";
import { execute, type ExecutionResult, type GraphQLSchema, getOperationAST, parse } from "graphql";

import { createEngine } from "../../../../gateway/engine/engine";
import { valuesIn } from "../../../../gateway/engine/variables";
import { compose, type Feature, fieldResolver, subgraphsOf } from "./federated";

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;

const FEATURES = { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES };

/** A feature, answered by our engine over its subgraphs, from objects and from texts, and by graphql-js over the whole. */
export function both(feature: Feature): { schema: GraphQLSchema; ours: Ask; woven: Woven; reference: Ask } {
  const supergraphSdl = compose(feature);
  const schema = Supergraph.build(supergraphSdl, FEATURES).apiSchema().toGraphQLJSSchema();
  return { schema, ...engineOver(feature, supergraphSdl), reference: referenceOver(feature, schema) };
}

/** Tells beside the answer whether it was woven from the texts of its parts. */
export type Woven = (...asked: Parameters<Ask>) => Promise<{ answer: ExecutionResult; isWoven: boolean }>;

function engineOver(feature: Feature, supergraphSdl: string): { ours: Ask; woven: Woven } {
  const subgraphs = subgraphsOf(feature);
  const engine = createEngine({
    supergraphSdl,
    async ask({ subgraph, query, variables, read }) {
      const answer = await subgraphs[subgraph]!(query, valuesIn(variables));
      const told = read?.(bytesOf(JSON.stringify(answer)));
      return told === undefined ? answer : { told, parse: () => answer };
    },
  });
  const operationIn = (query: string, variables?: Record<string, unknown>) => {
    const document = parse(query);
    return { key: query, document, operation: getOperationAST(document)!, variables, context: {} };
  };
  return {
    ours: (query, variables) => engine.execute(operationIn(query, variables)),
    async woven(query, variables) {
      const answer = await engine.answer(operationIn(query, variables));
      if (!("text" in answer)) return { answer, isWoven: false };
      const text = Buffer.from(answer.text, "latin1").toString("utf8");
      return { answer: { data: JSON.parse(text) }, isWoven: true };
    },
  };
}

/** A text as engines get it to read: a character for each byte. */
const bytesOf = (text: string) => Buffer.from(text).toString("latin1");

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

/**
 * That two answers failed in the same places; for a null that rose, from one field that failed in both. Beside it others
 * may have failed, which graphql-js never came to.
 */
export function expectSameFailures(
  actual: ExecutionResult,
  expected: ExecutionResult,
  { nullsRiseFromMany = false }: Pick<Feature, "nullsRiseFromMany"> = {},
): void {
  const [ours, theirs] = [failuresIn(actual), failuresIn(expected)];
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [hole, paths] of ours) {
    const found = theirs.get(hole)!;
    const common = [...paths].filter((path) => found.has(path));
    const rose = !found.has(hole);
    expect({ hole, paths: rose ? common : [...paths] }).toEqual({ hole, paths: common });
    if (!(rose && nullsRiseFromMany)) expect(common.length).toBeGreaterThan(0);
  }
}

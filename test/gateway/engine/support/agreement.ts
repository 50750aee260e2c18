import { type GraphQLError, parse, validate } from "graphql";

import { both, dataOf, expectSameFailures } from "./answers";
import { breakage } from "./breakage";
import { Choices } from "./choices";
import { type Feature } from "./federated";
import { randomOperation } from "./random-operation";

type Compared = "skipped" | "refused" | "compared" | "woven";

const reasonOf = ({ message, originalError }: GraphQLError) => ({
  refused: originalError?.message ?? message,
});

/** The same answer to one operation, from objects and from texts, as graphql-js gives. */
export function agreementOn(feature: Feature) {
  const { ours, woven, reference } = both(feature);
  return async (query: string, variables: Record<string, unknown> = {}) => {
    const expected = await reference(query, variables);
    for (const answer of [await ours(query, variables), (await woven(query, variables)).answer]) {
      expect({ query, data: dataOf(answer) }).toEqual({ query, data: dataOf(expected) });
      expectSameFailures(answer, expected, feature);
    }
  };
}

/** Asks our engine and graphql-js one random operation over a feature's graph, and expects the same of both. */
export function agreement(feature: Feature, kind: "query" | "mutation", reset = () => {}) {
  const broken = new Map(feature.broken);
  const { schema, ours, woven, reference } = both({ ...feature, broken });
  const { words = ["x"], avoid } = feature;
  const vocabulary = { schema, words, avoid: new Set(avoid), introspects: true };

  return async (stream: readonly number[], breaks: readonly number[]): Promise<Compared> => {
    const { query, variables } = randomOperation(vocabulary, new Choices(stream), kind);
    if (validate(schema, parse(query)).length > 0) return "skipped";
    broken.clear();
    for (const [field, how] of breakage(feature, schema, new Choices(breaks))) broken.set(field, how);
    const asked = { query, variables, broken: Object.fromEntries(broken) };
    reset();
    const expected = await reference(query, variables);
    reset();
    const actual = await ours(query, variables).catch(reasonOf);
    if ("refused" in actual) {
      if (feature.beyondThePlanner?.test(actual.refused)) return "refused";
      throw new Error(`${actual.refused}\n${JSON.stringify(asked)}`);
    }
    expect({ asked, data: dataOf(actual) }).toEqual({ asked, data: dataOf(expected) });
    expectSameFailures(actual, expected, feature);
    reset();
    const { answer, isWoven } = await woven(query, variables);
    expect({ asked, data: dataOf(answer) }).toEqual({ asked, data: dataOf(expected) });
    expectSameFailures(answer, expected, feature);
    return isWoven ? "woven" : "compared";
  };
}

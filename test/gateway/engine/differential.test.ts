import fc from "fast-check";
import { type GraphQLError, parse, validate } from "graphql";

import { features } from "./features";
import { mutations } from "./features/mutations";
import { both, dataOf, expectSameFailures } from "./support/answers";
import { Choices, choices } from "./support/choices";
import { type Feature } from "./support/federated";
import { randomOperation } from "./support/random-operation";

/** How many operations each feature is asked; more with HUB_TEST_RUNS. */
const RUNS = Number(process.env.HUB_TEST_RUNS ?? 300);

describe("random operations have the answer that graphql-js gives over the whole", () => {
  it.each(features.map((feature) => [feature.name, feature] as const))("%s", async (_name, feature) => {
    await holds(feature, "query");
  });

  it("mutations in series", async () => {
    await holds(mutations, "mutation", () => mutations.reset());
  });
});

const reasonOf = ({ message, originalError }: GraphQLError) => ({
  refused: originalError?.message ?? message,
});

async function holds(feature: Feature, kind: "query" | "mutation", reset = () => {}) {
  const { schema, ours, woven, reference } = both(feature);
  const vocabulary = { schema, words: feature.words ?? ["x"], avoid: new Set(feature.avoid) };
  let compared = 0;
  let fromTexts = 0;
  const property = fc.asyncProperty(choices, async (stream) => {
    const { query, variables } = randomOperation(vocabulary, new Choices(stream), kind);
    fc.pre(validate(schema, parse(query)).length === 0);
    reset();
    const expected = await reference(query, variables);
    reset();
    const actual = await ours(query, variables).catch(reasonOf);
    if ("refused" in actual) {
      if (feature.beyondThePlanner?.test(actual.refused)) return;
      throw new Error(`${actual.refused}\n${query}`);
    }
    compared += 1;
    expect({ query, variables, data: dataOf(actual) }).toEqual({ query, variables, data: dataOf(expected) });
    expectSameFailures(actual, expected);
    reset();
    const { answer, isWoven } = await woven(query, variables);
    if (isWoven) fromTexts += 1;
    expect({ query, variables, data: dataOf(answer) }).toEqual({ query, variables, data: dataOf(expected) });
    expectSameFailures(answer, expected);
  });
  await fc.assert(property, { numRuns: RUNS, maxSkipsPerRun: 20 });
  expect(compared).toBeGreaterThan(RUNS / 2);
  if (feature.isPlain) expect(fromTexts).toBeGreaterThan(RUNS / 3);
}

import fc from "fast-check";

import { features } from "./features";
import { federation1Shop } from "./features/federation1-shop";
import { mutationsThatCompute } from "./features/mutations-computing";
import { mutationsOfPayloads } from "./features/mutations-payloads";
import { mutations } from "./features/mutations";
import { agreement } from "./support/agreement";
import { choices } from "./support/choices";
import { type Feature } from "./support/federated";

/** How many operations each feature is asked; more with HUB_TEST_RUNS. */
const RUNS = Number(process.env.HUB_TEST_RUNS ?? 300);

describe("random operations have the answer that graphql-js gives over the whole", () => {
  it.each(features.map((feature) => [feature.name, feature] as const))("%s", async (_name, feature) => {
    await holds(feature, "query");
  });

  const changing = [mutations, mutationsThatCompute, mutationsOfPayloads, federation1Shop];
  it.each(changing.map((feature) => [feature.name, feature] as const))("%s", async (_name, feature) => {
    await holds(feature, "mutation", () => feature.reset());
  });
});

async function holds(feature: Feature, kind: "query" | "mutation", reset?: () => void) {
  const compare = agreement(feature, kind, reset);
  const times = { skipped: 0, refused: 0, compared: 0, woven: 0 };
  const property = fc.asyncProperty(choices, breaks, async (stream, broken) => {
    const how = await compare(stream, broken);
    fc.pre(how !== "skipped");
    times[how] += 1;
  });
  await fc.assert(property, { numRuns: RUNS, maxSkipsPerRun: 20 });
  expect(times.compared + times.woven).toBeGreaterThan(RUNS / 2);
  if (feature.isPlain) expect(times.woven).toBeGreaterThan(RUNS / 3);
}

/** What is to break; in most runs nothing. */
const breaks = fc.array(fc.nat(997), { maxLength: 9 });

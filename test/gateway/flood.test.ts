import { readFileSync } from "node:fs";
import path from "node:path";

import { buildSchema } from "graphql";

import { Metrics } from "../../services/kit/telemetry/metrics";
import { MOST_PREPARED } from "../../services/kit/prepared";
import { ROOT } from "../../services/kit/root";
import { floodOperations } from "../bench/flood/operations";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

jest.setTimeout(600_000);

const OPERATIONS = 3_000;
const AT_ONCE = 8;
const KNOWN = "query Known { countries(first: 2) { nodes { iso3 } } }";

const metrics = new Metrics();
let world: World;
beforeAll(async () => {
  world = await startWorld({ telemetry: { metrics } });
});
afterAll(() => world.stop());

/** What the metrics tell: each series with its value. */
async function told(): Promise<Map<string, number>> {
  const lines = (await metrics.registry.metrics())
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  return new Map(
    lines.map((line) => line.split(/ (?=\S+$)/) as [string, string]).map(([k, v]) => [k, Number(v)]),
  );
}
const entries = (all: Map<string, number>, cache: string) => all.get(`hub_cache_entries{cache="${cache}"}`)!;
const series = (all: Map<string, number>) =>
  [...all.keys()].filter((name) => /^hub_operation/.test(name)).length;

/** How many statements the connections of all subgraphs keep: the most that one keeps. */
const mostPrepared = () =>
  Math.max(
    ...Object.values(world.subgraphs).flatMap(({ db }) =>
      (db.pool as unknown as { _clients: { connection: { parsedStatements: object } }[] })._clients.map(
        ({ connection }) => Object.keys(connection.parsedStatements).length,
      ),
    ),
  );

describe("a flood of operations, no two the same", () => {
  it("is answered, fills no cache beyond its bounds, and pushes out nothing that is in use", async () => {
    const operationOf = floodOperations(
      buildSchema(readFileSync(path.join(ROOT, "schema/api.graphql"), "utf8"), { assumeValid: true }),
    );
    const ask = (query: string, variables?: object) => world.as(people.anonymous).ask(query, variables);
    const sizes: { plans: number; documents: number }[] = [];
    let next = 0;
    const seen = new Set<string>();
    const one = async () => {
      while (next < OPERATIONS) {
        const n = next++;
        const { query, variables } = operationOf(n);
        seen.add(query);
        expect((await ask(query, variables)).errors).toBeUndefined();
        // Who asks now and then what is known is not forgotten.
        if (n % 100 !== 0) continue;
        expect((await ask(KNOWN)).errors).toBeUndefined();
        const all = await told();
        sizes.push({ plans: entries(all, "plans"), documents: entries(all, "documents") });
      }
    };
    await ask(KNOWN);
    const before = series(await told());
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    expect(seen.size).toBe(OPERATIONS);
    const after = await told();
    // The whole flood would be three thousand of each.
    expect(Math.max(...sizes.map(({ plans }) => plans))).toBeLessThan(OPERATIONS * 0.6);
    expect(Math.max(...sizes.map(({ documents }) => documents))).toBeLessThan(OPERATIONS * 0.95);
    expect(mostPrepared()).toBeLessThanOrEqual(MOST_PREPARED);
    expect(series(after)).toBeLessThanOrEqual(before + 2);
    const misses = after.get('hub_cache_misses_total{cache="plans"}')!;
    await ask(KNOWN);
    expect((await told()).get('hub_cache_misses_total{cache="plans"}')).toBe(misses);
    expect(world.logged).toEqual([]);
  });
});

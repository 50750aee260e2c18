import { readFileSync } from "node:fs";
import path from "node:path";

import fc from "fast-check";
import { buildSchema } from "graphql";

import { ROOT } from "../../services/kit/root";
import { people } from "../support/people";
import { randomOperation } from "../support/random-operation";
import { type Body } from "../support/small-graph";
import { startWorld, type World } from "../support/world";

const RUNS = 150;
const schema = buildSchema(readFileSync(path.join(ROOT, "schema/api.graphql"), "utf8"), {
  assumeValid: true,
});

let world: World;
beforeAll(async () => {
  world = await startWorld({
    environment: { COST_LIMIT: "9007199254740991", OPERATION_LIMITS: "aliases=1000" },
  });
});
afterAll(() => world.stop());

const objectsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + objectsIn(item), 0);
  if (typeof value !== "object" || value === null) return 0;
  return 1 + objectsIn(Object.values(value));
};

describe("what an operation was estimated to cost", () => {
  it("is never less than the number of objects that it brings, over the real graph", async () => {
    let brought = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.integer({ min: 1, max: 5 }), async (gen, depth) => {
        const { query, variables } = randomOperation(schema, (max) => gen(fc.nat, { max }), depth);
        const answer = (await world.as(people.secretariat).ask(query, variables)) as Body;
        expect(answer.errors ?? []).toEqual([]);
        const objects = objectsIn(Object.values(answer.data));
        brought = Math.max(brought, objects);
        if (answer.extensions.cost.estimated < objects)
          throw new Error(
            `${objects} objects for ${answer.extensions.cost.estimated}: ${query} ${JSON.stringify(variables)}`,
          );
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: false },
    );
    // Else it would have proven nothing.
    expect(brought).toBeGreaterThan(100);
  }, 300_000);
});

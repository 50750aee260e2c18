import { readFileSync } from "node:fs";
import path from "node:path";

import { buildSchema } from "graphql";

import { ROOT } from "../../services/kit/root";
import { chance } from "../support/chance";
import { people } from "../support/people";
import { randomOperation } from "../support/random-operation";
import { startWorld, type World } from "../support/world";

const RUNS = Number(process.env.HUB_TEST_RUNS ?? 100);
/** More times than any document is run before it is compiled. */
const TIMES = 7;
jest.setTimeout(60_000 + RUNS * 2_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

it("an operation's answer is the same when the subgraphs have compiled what they are asked", async () => {
  const sdl = readFileSync(path.join(ROOT, "schema/api.graphql"), "utf8");
  const schema = buildSchema(sdl, { assumeValid: true });
  const { below } = chance(20_160_608);
  for (let run = 0; run < RUNS; run++) {
    const { query, variables } = randomOperation(schema, (most) => below(most + 1), 3);
    const asker = world.as(run % 2 === 0 ? people.anonymous : people.secretariat);
    const first = await asker.ask(query, variables);
    for (let time = 1; time < TIMES; time++)
      expect({ query, ...(await asker.ask(query, variables)) }).toEqual({ query, ...first });
  }
});

import { Supergraph } from "@apollo/federation-internals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { parse, validate } from "graphql";

import { SUPERGRAPH } from "../../../gateway/hub";
import { people } from "../../support/people";
import { startWorld, type World } from "../../support/world";
import { stockOver } from "./support/stock";
import { Choices, choices } from "./support/choices";
import { randomOperation } from "./support/random-operation";

const WORDS = ["GTM", "CRI", "guatemala", "2011-revised", "delegation-gtm", "rncom", "2011-revised.6.2", "x"];
const SCALARS = { Date: "2016-06-08", DateTime: "2016-06-08T12:00:00Z" };
/** So long stock's planner may take; so many operations are compared at least. */
const MOST_MS = 60_000;
const FEWEST = 10;
const RUNS = Number(process.env.HUB_TEST_RUNS ?? 100);

/** Our own supergraph, over a real database: the hub's gateway against stock @apollo/gateway over the same subgraphs. */
describe("the hub answers random operations as stock @apollo/gateway does", () => {
  let world: World;
  let stock: Awaited<ReturnType<typeof stockOver>>;
  const sdl = readFileSync(SUPERGRAPH, "utf8");
  const schema = Supergraph.build(sdl).apiSchema().toGraphQLJSSchema();
  const vocabulary = { schema, words: WORDS, scalars: SCALARS, depth: 4 };

  beforeAll(async () => {
    world = await startWorld();
    stock = await stockOver(sdl, world);
  });
  afterAll(async () => {
    await stock.stop();
    await world.stop();
  });

  it.each([
    ["anybody", people.anonymous],
    ["the secretariat", people.secretariat],
  ] as const)(
    "for %s",
    async (_who, person) => {
      let compared = 0;
      const property = fc.asyncProperty(choices, async (stream) => {
        const { query, variables } = randomOperation(vocabulary, new Choices(stream));
        fc.pre(validate(schema, parse(query)).length === 0);
        const ours = await world.as(person).ask(query, variables);
        const theirs = await stock.as(person).ask(query, variables);
        expect({ query, variables, data: ours.data }).toEqual({ query, variables, data: theirs.data });
        // Stock does not say where a field failed; ours says it of each.
        const failed = { ours: ours.errors !== undefined, theirs: theirs.errors !== undefined };
        expect({ query, variables, ...failed }).toMatchObject({ ours: failed.theirs });
        compared += 1;
        for (const { path } of ours.errors ?? []) expect(path).toBeDefined();
      });
      const limit = { interruptAfterTimeLimit: MOST_MS, markInterruptAsFailure: false };
      await fc.assert(property, { numRuns: RUNS, maxSkipsPerRun: 20, ...limit });
      expect(compared).toBeGreaterThanOrEqual(FEWEST);
    },
    120_000,
  );
});

import { Supergraph } from "@apollo/federation-internals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { parse, validate } from "graphql";

import { SUPERGRAPH } from "../../../gateway/hub";
import { people } from "../../support/people";
import { type Answer, startWorld, type World } from "../../support/world";
import { stockOver } from "./support/stock";
import { Choices, choices } from "./support/choices";
import { randomOperation } from "./support/random-operation";
import { trimmed } from "./support/trimmed";

const WORDS = ["GTM", "CRI", "guatemala", "2011-revised", "delegation-gtm", "rncom", "2011-revised.6.2", "x"];
const SCALARS = { Date: "2016-06-08", DateTime: "2016-06-08T12:00:00Z" };
const RUNS = Number(process.env.HUB_TEST_RUNS ?? 100);
/** Stock plans some operations over nine subgraphs for seconds. */
const MOST_MS = 40_000;
const FEWEST = 15;

/** Our own supergraph, over a real database: the hub's gateway against stock @apollo/gateway over the same subgraphs. */
describe("the hub answers random operations as stock @apollo/gateway does", () => {
  let world: World;
  let stock: Awaited<ReturnType<typeof stockOver>>;
  const sdl = readFileSync(SUPERGRAPH, "utf8");
  const schema = Supergraph.build(sdl).apiSchema().toGraphQLJSSchema();
  // Of introspection under conditions stock says nothing at all.
  const vocabulary = { schema, words: WORDS, scalars: SCALARS, depth: 3 };

  beforeAll(async () => {
    world = await startWorld();
    stock = await stockOver(sdl, world);
  });
  afterAll(async () => {
    await stock.stop();
    await world.stop();
  });

  it.each([
    ["anybody", people.anonymous, undefined],
    ["the secretariat", people.secretariat, undefined],
    // What failed once.
    ["anybody", people.anonymous, -1086703510],
    ["the secretariat", people.secretariat, -173466986],
  ] as const)(
    "for %s",
    async (_who, person, seed) => {
      let compared = 0;
      const property = fc.asyncProperty(choices, async (stream) => {
        const { query, variables } = randomOperation(vocabulary, new Choices(stream));
        fc.pre(validate(schema, parse(query)).length === 0);
        const ours = await world.as(person).ask(query, variables);
        const theirs = await stock.as(person).ask(query, variables);
        const [our, their] = [ours, theirs].map(({ data }) => withoutEmpty(data));
        expect({ query, variables, data: our }).toEqual({ query, variables, data: their });
        // Stock does not say where a field failed; ours says it of each.
        const reported = ours.errors
          ? theirs.errors
          : theirs.errors && (await stock.as(person).ask(trimmed(query, variables), variables)).errors;
        expect({ query, failed: ours.errors !== undefined }).toEqual({
          query,
          failed: reported !== undefined,
        });
        for (const { path } of ours.errors ?? []) expect(path).toBeDefined();
        // Now it is known, and takes another way.
        const again = await world.as(person).ask(query, variables);
        expect({ query, ...withoutIds(again) }).toEqual({ query, ...withoutIds(ours) });
        compared += 1;
      });
      await fc.assert(property, {
        ...{ numRuns: RUNS, maxSkipsPerRun: 20, seed, endOnFailure: true },
        ...{ interruptAfterTimeLimit: MOST_MS, markInterruptAsFailure: false },
      });
      expect(compared).toBeGreaterThanOrEqual(FEWEST);
    },
    120_000,
  );
});

/** Of an object of which all is skipped stock says null: one of its wrong answers. */
const withoutEmpty = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data ?? null), (_key, value: unknown) =>
    typeof value === "object" && value !== null && Object.keys(value).length === 0 && !Array.isArray(value)
      ? null
      : value,
  );

/** An unforeseen error has an id of its own each time. */
const withoutIds = ({ data, errors }: Answer) => ({
  data,
  errors: errors?.map(({ message, path, extensions: { errorId, ...rest } }) => ({
    ...{ path, rest },
    message: message.replace(String(errorId), "…"),
  })),
});

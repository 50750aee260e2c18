import { buildClientSchema, getIntrospectionQuery } from "graphql";

import { people } from "../support/people";
import { readyQuery } from "../support/ready-queries";
import { type Body, post, smallGraph } from "../support/small-graph";
import { startWorld, type World } from "../support/world";

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const rooms = /* GraphQL */ `
  type Query {
    houses(first: Int): [House!] @listSize(assumedSize: 2, slicingArguments: ["first"], requireOneSlicingArgument: false)
    strict(first: Int): [House!] @listSize(slicingArguments: ["first"])
  }
  type Mutation { build: House }
  type House { name: String rooms: [House!] @listSize(assumedSize: 5) }
`;
const house = { name: "one", rooms: [] };
const rootValue = { houses: [house], strict: [house], build: house };

describe("the cost of an operation", () => {
  let graph: Awaited<ReturnType<typeof smallGraph>>;
  beforeAll(async () => {
    graph = await smallGraph({
      sdl: rooms,
      rootValue,
      environment: { COST_LIMIT: "anonymous=100,token=200,secretariat=300" },
    });
  });
  afterAll(() => graph.close());
  const asking = async (query: string, variables?: object) => {
    const before = graph.counted.fetches;
    const answer = await post(graph.url, { query, variables });
    return { ...answer, fetches: graph.counted.fetches - before };
  };

  it("is told with the answer, in its extensions and its headers", async () => {
    const { status, body, headers, fetches } = await asking(
      "query ($n: Int) { houses(first: $n) { name } }",
      { n: 9 },
    );
    expect([status, fetches]).toEqual([200, 1]);
    expect(body).toEqual({
      data: { houses: [{ name: "one" }] },
      extensions: { cost: { estimated: 9, limit: 100 } },
    });
    expect([headers.get("x-cost-estimated"), headers.get("x-cost-limit")]).toEqual(["9", "100"]);
  });

  it.each<[string, string, object, number]>([
    ["one too many", "{ houses(first: 101) { name } }", {}, 101],
    ["a billion", "query ($n: Int) { houses(first: $n) { name } }", { n: 1_000_000_000 }, 1_000_000_000],
    [
      "lists within lists",
      "{ houses { rooms { rooms { rooms { name } } } } }",
      {},
      2 * (1 + 5 * (1 + 5 * (1 + 5))),
    ],
    [
      "many at once",
      `mutation { ${Array.from({ length: 40 }, (_, i) => `h${i}: build { rooms { name } }`).join(" ")} }`,
      {},
      250,
    ],
  ])(
    "refuses %s, before anything is fetched, and says what to change",
    async (_what, query, variables, estimated) => {
      const { status, body, headers, fetches } = await asking(query, variables);
      expect([status, fetches]).toEqual([400, 0]);
      expect(body.data).toBeUndefined();
      const [{ message, extensions }] = body.errors!;
      expect(extensions).toMatchObject({ code: "COST_LIMIT", estimated, limit: 100 });
      expect(message).toContain(String(estimated));
      expect(extensions.fix).toMatch(/smaller `first`/);
      expect(headers.get("x-cost-estimated")).toBe(String(estimated));
      expect(body.extensions.cost).toEqual({ estimated, limit: 100 });
    },
  );

  it("refuses what doubles with every fragment as soon as anything else", async () => {
    const steps = Array.from(
      { length: 150 },
      (_, i) => `fragment F${i} on House { ...F${i + 1} ... { ...F${i + 1} } }`,
    );
    const { status, body, fetches } = await asking(
      `{ houses { ...F0 } } ${steps.join(" ")} fragment F150 on House { rooms { name } }`,
    );
    expect([status, fetches, body.errors![0].extensions.code]).toEqual([400, 0, "COST_LIMIT"]);
    expect(body.errors![0].extensions.estimated).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each(["constructor", "toString", "hasOwnProperty"])(
    "counts a variable by its default where it is not sent, also one named %s",
    async (name) => {
      const { body } = await asking(`query ($${name}: Int = 90) { houses(first: $${name}) { name } }`);
      expect(body.extensions.cost.estimated).toBe(90);
    },
  );

  it("refuses a list whose length nothing tells, by the argument that would", async () => {
    const { status, body, fetches } = await asking("{ strict { name } }");
    expect([status, fetches]).toEqual([400, 0]);
    expect(body.errors![0].extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "first" });
    expect((await asking("{ strict(first: 1) { name } }")).body.data.strict).toHaveLength(1);
  });

  it("of a graph that says nothing of costs is in the headers alone, and counts lists as ten", async () => {
    const plain = await smallGraph({ sdl: "type Query { a: [A] } type A { a: [A] }", rootValue: { a: [] } });
    const { body, headers } = await post(plain.url, { query: "{ a { a { __typename } } }" });
    expect(body).toEqual({ data: { a: [] } });
    expect(headers.get("x-cost-estimated")).toBe("110");
    const deep = await post(plain.url, { query: `{ ${"a { ".repeat(8)} __typename ${"} ".repeat(8)} }` });
    expect([deep.status, deep.body.errors![0].extensions.code]).toEqual([400, "COST_LIMIT"]);
    await plain.close();
  });
});

describe("on the hub", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  const cost = (answer: object) => (answer as Body).extensions.cost as { estimated: number; limit: number };

  it.each(["partner", "civil-society", "secretariat"] as const)(
    "the ready query of the %s is far from its limit",
    async (name) => {
      const { query, variables } = readyQuery(name);
      const person =
        name === "partner" ? people.anonymous : name === "secretariat" ? people.secretariat : people.rncomHnd;
      const answer = await world.as(person).ask(query, variables);
      expect(answer.errors).toBeUndefined();
      expect(cost(answer).estimated).toBeGreaterThan(1);
      expect(cost(answer).estimated * 20).toBeLessThan(cost(answer).limit);
    },
  );

  it("a token allows more, and the secretariat's more than that", async () => {
    const limits = await Promise.all(
      [people.anonymous, people.rncom, people.secretariat].map(
        async (person) => cost(await world.as(person).ask("{ countries(first: 1) { totalCount } }")).limit,
      ),
    );
    expect(limits).toEqual([...limits].sort((a, b) => a - b));
    expect(new Set(limits).size).toBe(3);
  });

  it("what a caller without a token may not ask, the secretariat may", async () => {
    const before = world.asked.length;
    const refused = await world.as(people.anonymous).ask(DEAR);
    expect(refused.errors![0]!.extensions).toMatchObject({ code: "COST_LIMIT", limit: 100_000 });
    expect(refused.data).toBeUndefined();
    expect(world.asked).toHaveLength(before);
    expect((await world.as(people.secretariat).ask(DEAR)).errors).toBeUndefined();
  });

  it("the page that a search finds costs more than the page alone", async () => {
    const asked = async (filter: object) =>
      cost(
        await world
          .as(people.anonymous)
          .ask("query ($filter: PracticeFilter!) { practices(filter: $filter) { nodes { id } } }", {
            filter,
          }),
      );
    expect((await asked({ search: "law" })).estimated).toBe((await asked({})).estimated + 10);
  });

  it("tools can still read the whole schema", async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    });
    const answer = await world.as(people.anonymous).ask(query);
    expect(answer.errors).toBeUndefined();
    expect(buildClientSchema(answer.data).getType("Practice")).toBeDefined();
    expect(cost(answer as object).estimated).toBe(100);
  });

  it.each<[string, string]>([
    [
      "in the same place",
      `{ __schema { types { ${times(50, (i) => `a${i}: fields { type { name ofType { name } } }`)} } } }`,
    ],
    [
      "within itself",
      `{ __schema { types { fields { type { ${times(45, (i) => `a${i}: fields { type { name } }`)} } } } } }`,
    ],
    [
      "in a fragment",
      `{ __schema { types { ${times(50, (i) => `a${i}: fields { type { ...F } }`)} } } }
       fragment F on __Type { fields { args { name } } }`,
    ],
  ])("the schema over and over, %s, is too dear, and is not answered", async (_where, query) => {
    const before = world.asked.length;
    const answer = await world.as(people.anonymous).ask(query);
    expect(answer.errors![0]!.extensions.code).toBe("COST_LIMIT");
    expect([answer.data, world.asked.length - before]).toEqual([undefined, 0]);
  });
});

const DEAR = /* GraphQL */ `
  { countries(first: 100) { nodes { practices(first: 40) { nodes { title { text } author { name { text } }
    strategyItems { title: action { text } principles { id } } } } } } }
`;

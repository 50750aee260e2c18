import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { getIntrospectionQuery } from "graphql";

import { operationCheck } from "../../gateway/limits/operation";
import { ConfigError, readConfig } from "../../services/kit/config";
import { people } from "../support/people";
import { post, smallGraph } from "../support/small-graph";
import { startWorld, type World } from "../support/world";

/** What the issue promises, on an idle machine; several times as much where others work beside. */
const SOON_MS = 100;
const PATIENCE = 5;

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const nested = (levels: number, field = "country { practices(first: 1) { nodes") => {
  const braces = field.split("{").length;
  return `${`${field} { `.repeat(levels)} id ${"} ".repeat(levels * braces)}`;
};

describe("on the hub, an operation", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await world.as(people.anonymous).ask("{ countries { totalCount } }");
  });
  afterAll(() => world.stop());
  const send = async (query: string, variables?: object) => {
    const before = world.asked.length;
    const { status, body, took } = await post(`${world.url}/graphql`, { query, variables });
    return { status, body, took, fetches: world.asked.length - before };
  };

  it.each<[string, string, string]>([
    [
      "of a flood of aliases",
      `{ ${times(900, (i) => `a${i}: country(iso3: "GTM") { iso3 }`)} }`,
      "ALIAS_LIMIT",
    ],
    [
      "of a hundred aliases on one hop",
      `{ country(iso3: "GTM") { ${times(100, (i) => `a${i}: practices(first: 1) { totalCount }`)} } }`,
      "ALIAS_LIMIT",
    ],
    [
      "of aliases in a fragment that is spread often",
      `{ ${times(30, () => 'country(iso3: "GTM") { ...F }')} } fragment F on Country { a: iso3 b: iso3 c: iso3 }`,
      "ALIAS_LIMIT",
    ],
    ["of the same field over and over", `{ ${times(2_000, () => "__typename")} }`, "ROOT_FIELD_LIMIT"],
    [
      "of root fields in fragments",
      `{ ${times(25, () => "...F")} } fragment F on Query { countries { totalCount } instruments { code } }`,
      "ROOT_FIELD_LIMIT",
    ],
    ["of very many words", `{ ${times(100_000, (i) => `a${i % 10}`).slice(0, 200_000)} }`, "TOKEN_LIMIT"],
    [
      "of many fragments",
      `{ ${times(3_000, (i) => `...F${i}`)} } ${times(3_000, (i) => `fragment F${i} on Query { __typename }`)}`,
      "TOKEN_LIMIT",
    ],
    ["of single objects nested deeply", `{ practice(id: "a") { ${nested(30)} } }`, "DEPTH_LIMIT"],
    [
      "of fragments nested deeply",
      `{ practice(id: "a") { ...F0 } } ${times(40, (i) => `fragment F${i} on Practice { country { practices { nodes { ...F${i + 1} } } } }`)} fragment F40 on Practice { id }`,
      "DEPTH_LIMIT",
    ],
    ["of introspection nested deeply", `{ __schema { types { ${nested(30, "ofType")} } } }`, "DEPTH_LIMIT"],
    [
      "of directives",
      `{ countries { totalCount ${times(101, () => "@include(if: true)")} } }`,
      "DIRECTIVE_LIMIT",
    ],
    [
      "of the same fields with fields over and over",
      `{ country(iso3: "GTM") { ${times(250, () => "practices { nodes { country { iso3 } } }")} } }`,
      "OVERLAP_LIMIT",
    ],
    [
      "of fields with many values, each to be compared",
      `{ country(iso3: "GTM") { ${times(95, () => `practices(filter: { axis: [${times(78, () => "PREVENTION")}] }) { totalCount }`)} } }`,
      "OVERLAP_LIMIT",
    ],
    [
      "of fragments side by side",
      `{ countries { nodes { ${times(300, (i) => `...F${i}`)} } } } ${times(300, (i) => `fragment F${i} on Country { iso3 }`)}`,
      "OVERLAP_LIMIT",
    ],
    [
      "of fragments that each spread all that follow",
      `{ countries { nodes { ...F0 } } } ${times(60, (i) => `fragment F${i} on Country { ${times(60 - i - 1, (k) => `...F${i + k + 1}`)} iso3 }`)}`,
      "OVERLAP_LIMIT",
    ],
    [
      "of introspection over and over",
      `{ ${times(38, () => '__type(name: "Country") { ...F }')} } fragment F on __Type { ${times(200, () => "possibleTypes { name }")} }`,
      "OVERLAP_LIMIT",
    ],
    [
      "of fragments within fragments",
      `{ countries { nodes { ...F0 } } } ${times(600, (i) => `fragment F${i} on Country { ...F${i + 1} iso3 }`)} fragment F600 on Country { iso3 }`,
      "DEPTH_LIMIT",
    ],
    [
      "of fragments within fragments without names",
      `{ countries { nodes { ${"... { ".repeat(600)} iso3 ${"} ".repeat(600)} } } }`,
      "DEPTH_LIMIT",
    ],
    [
      "of lists within lists",
      "{ countries { nodes { practices { nodes { country { practices { nodes { country { practices { nodes { id } } } } } } } } } } }",
      "COST_LIMIT",
    ],
    ["of a page of a billion", "{ countries(first: 1000000000) { nodes { iso3 } } }", "COST_LIMIT"],
    [
      "of fragments that double what is free",
      `{ country(iso3: "GTM") { ...F0 } } ${times(300, (i) => `fragment F${i} on Country { ...F${i + 1} ...F${i + 1} }`)} fragment F300 on Country { iso3 }`,
      "FIELD_LIMIT",
    ],
    [
      "of fragments that double",
      `{ countries { nodes { ...F0 } } } ${times(250, (i) => `fragment F${i} on Country { ...F${i + 1} ...F${i + 1} ... { ...F${i + 1} } }`)} fragment F250 on Country { practices { totalCount } }`,
      "COST_LIMIT",
    ],
  ])(
    "%s is refused at once, with its code and what to change, and no subgraph is asked",
    async (_what, query, code) => {
      const { status, body, took, fetches } = await send(query);
      expect([status, fetches, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([
        400,
        0,
        [code],
      ]);
      const [{ message, extensions }] = body.errors!;
      expect(message).toMatch(/\.$/);
      expect(extensions.fix).toMatch(/\.$/);
      expect(extensions.limit).toEqual(expect.any(Number));
      expect(took).toBeLessThan(SOON_MS * PATIENCE);
    },
  );

  it("nested thousands deep is refused, whatever it nests", async () => {
    for (const query of [
      `{ a(b: ${"[".repeat(4_900)}`,
      `{ a${"{ a ".repeat(2_400)}`,
      `{ a(b: ${"{ c: ".repeat(1_600)}`,
    ]) {
      const { status, body, fetches } = await send(query);
      expect([status, fetches]).toEqual([400, 0]);
      expect(["GRAPHQL_PARSE_FAILED", "DEPTH_LIMIT"]).toContain(body.errors![0].extensions.code);
    }
  });

  it("of very many values that do not fit is told of the first ones", async () => {
    const query = "query ($f: PracticeFilter) { practices(filter: $f) { totalCount } }";
    const manyKeys = Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`searc${i}`, 1]));
    for (const filter of [{ axis: Array(50_000).fill(1) }, manyKeys]) {
      const { status, body, fetches } = await send(query, { f: filter });
      expect([status, fetches, body.errors!.length]).toEqual([400, 0, 3]);
      for (const { extensions } of body.errors!) expect(extensions.code).toBe("BAD_USER_INPUT");
      expect(JSON.stringify(body).length).toBeLessThan(10_000);
    }
  });

  it.each<[string, string]>([
    ["its variables", `"variables":{"f":${'{"all":['.repeat(20_000)}${"]}".repeat(20_000)}}`],
    ["what nobody asked for", `"more":${"[".repeat(60_000)}${"]".repeat(60_000)}`],
  ])("nested deeply in %s is refused too, whether it announces its length or not", async (_where, more) => {
    const query = "query ($f: PracticeFilter!) { practices(filter: $f) { totalCount } }";
    const body = `{"query":"${query}",${more}}`;
    const before = world.asked.length;
    const unannounced: RequestInit = { body: new Blob([body]).stream(), duplex: "half" };
    for (const sent of [{ body }, unannounced]) {
      const response = await fetch(`${world.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        ...sent,
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect([response.status, errors[0]!.extensions]).toEqual([
        400,
        { code: "DEPTH_LIMIT", limit: 500, fix: expect.stringMatching(/\.$/) },
      ]);
    }
    expect([world.asked.length - before, world.logged]).toEqual([0, []]);
  });

  it("with thousands of mistakes is told the first of them, soon", async () => {
    for (const query of [
      `{ country(iso3: "GTM") { ${times(1_500, (i) => `nam${i}`)} } }`,
      `{ country(${times(1_500, (i) => `is${i}: 1`)}) { iso3 } }`,
      `query (${times(1_200, (i) => `$v${i}: Countr${i}`)}) { countries { totalCount } }`,
    ]) {
      const { status, body, took, fetches } = await send(query);
      expect([status, fetches]).toEqual([400, 0]);
      expect(body.errors!.length).toBeLessThan(30);
      expect(took).toBeLessThan(SOON_MS * PATIENCE);
    }
  });

  it("that introspects itself in circles is refused", async () => {
    const { status, body } = await send(
      "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
    );
    expect([status, body.errors![0].extensions.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
  });

  it("of a body of more than 256 KiB is refused before it is read", async () => {
    const { status, body, took, fetches } = await send("{ __typename }", { filler: "x".repeat(256 * 1024) });
    expect([status, fetches, body.errors![0].extensions]).toEqual([
      413,
      0,
      { code: "BODY_LIMIT", limit: 262_144, fix: expect.stringMatching(/\.$/) },
    ]);
    expect(took).toBeLessThan(SOON_MS * PATIENCE);
    expect((await send("{ __typename }", { filler: "x".repeat(255 * 1024) })).status).toBe(200);
  });

  it("in an address is measured like one in a body", async () => {
    const query = `{ ${times(61, (i) => `a${i}: __typename`)} }`;
    for (const address of [
      `?query=${encodeURIComponent(query)}`,
      `?x=?&query=${encodeURIComponent(query)}`,
    ]) {
      const response = await fetch(`${world.url}/graphql${address}`, {
        headers: { "apollo-require-preflight": "1" },
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect([response.status, errors[0]!.extensions.code]).toEqual([400, "ALIAS_LIMIT"]);
    }
  });

  it("just within the limits is answered", async () => {
    const aliases = await send(`{ country(iso3: "GTM") { ${times(60, (i) => `a${i}: iso3`)} } }`);
    expect(aliases.body.errors).toBeUndefined();
    const roots = await send(`{ ${times(40, () => "__typename")} }`);
    expect(roots.body.data).toEqual({ __typename: "Query" });
    const alike = await send(`{ country(iso3: "GTM") { ${times(140, () => "iso3")} } }`);
    expect(alike.body.errors).toBeUndefined();
    expect((await send(getIntrospectionQuery())).body.errors).toBeUndefined();
  });
});

describe("limits of one's own", () => {
  it("are read from the environment", async () => {
    const graph = await smallGraph({
      sdl: "type Query { a: A } type A { a: A b: Int }",
      rootValue: { a: { b: 1 } },
      environment: { OPERATION_LIMITS: "depth=2, aliases=1" },
    });
    expect((await post(graph.url, { query: "{ x: a { b } }" })).body).toEqual({ data: { x: { b: 1 } } });
    const codeOf = async (query: string) =>
      (await post(graph.url, { query })).body.errors![0].extensions.code;
    expect(await codeOf("{ a { a { b } } }")).toBe("DEPTH_LIMIT");
    expect(await codeOf("{ x: a { y: b } }")).toBe("ALIAS_LIMIT");
    await graph.close();
  });

  it.each<[string, string]>([
    ["OPERATION_LIMITS", "width=3"],
    ["OPERATION_LIMITS", "depth=many"],
    ["OPERATION_LIMITS", "depth"],
    ["COST_LIMIT", "0"],
    ["COST_LIMIT", "anonymous=5"],
    ["COST_LIST_SIZE", "-1"],
    ["RATE_LIMIT", "none"],
    ["TRUST_PROXY", "yes"],
  ])("are refused at the start by name where they are malformed: %s=%s", (name, value) => {
    expect(() => readConfig({ [name]: value }, "hub")).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value }, "hub")).toThrow(name);
  });
});

describe("a flood of different operations", () => {
  const heap = () => {
    setFlagsFromString("--expose-gc");
    (runInNewContext("gc") as () => void)();
    return process.memoryUsage().heapUsed;
  };

  it("that pass leaves memory as it was", () => {
    const check = operationCheck(readConfig({}, "hub").limits.operation);
    const flood = (from: number) => {
      for (let i = from; i < from + 12_500; i++) check(`# ${i} ${"x".repeat(1_000)}\n{ __typename }`);
      return heap();
    };
    const settled = flood(0);
    // Another twelve megabytes of text pass.
    expect(flood(12_500) - settled).toBeLessThan(3_000_000);
  });

  it("that are refused leaves memory as it was", async () => {
    const graph = await smallGraph({ sdl: "type Query { a: Int }", rootValue: { a: 1 } });
    const flood = async (from: number) => {
      for (let i = from; i < from + 500; i++)
        await post(graph.url, { query: `# ${i} ${"x".repeat(20_000)}\n{ ${times(61, (k) => `a${k}: a`)} }` });
      return heap();
    };
    await flood(0);
    const settled = await flood(500);
    // Ten megabytes of text pass.
    expect((await flood(1_000)) - settled).toBeLessThan(4_000_000);
    expect(graph.counted.fetches).toBe(0);
    await graph.close();
  });
});

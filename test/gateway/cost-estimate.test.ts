import { estimator } from "../support/estimate";

const { cost, estimate, prepared } = estimator(/* GraphQL */ `
  type Query {
    me: Person
    people(first: Int = 5, last: Int): PersonConnection
      @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    colours: [Colour!] @listSize(assumedSize: 7)
    grid: [[Person!]!]
    found(filter: Filter, tags: [Tag!]): [Person!]
    strict(first: Int, last: Int): [Person!] @listSize(slicingArguments: ["first", "last"])
    names(first: Int): [String!] @listSize(slicingArguments: ["first"])
    pages(first: Int, last: Int): PersonConnection @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"])
    things: [Thing!] @listSize(assumedSize: 3)
    nodes: [Node!] @listSize(assumedSize: 2)
    report: String @cost(weight: 40)
  }
  type Mutation { greet(name: String): Person  rename(names: [Name!]): Person @cost(weight: 8) }
  type PersonConnection { nodes: [Person!] edges: [Edge!] pageInfo: PageInfo totalCount: Int @cost(weight: 2) }
  type Edge { node: Person }
  type PageInfo { next: String }
  interface Node { id: ID friends: [Person!] @listSize(assumedSize: 4) }
  type Person implements Node { id: ID name: String friends: [Person!] knows(first: Int): [Person!] @listSize(assumedSize: 3, slicingArguments: ["first"], requireOneSlicingArgument: false) }
  type House implements Node @cost(weight: 6) { id: ID friends: [Person!] owner: Person rooms: [Room!] }
  type Room @cost(weight: 3) { size: Int }
  union Thing = Person | House
  scalar Colour @cost(weight: 2)
  enum Tag @cost(weight: 1) { A B }
  input Filter { search: String @cost(weight: 10) near: Window all: [Filter!] plain: Int }
  input Window { size: Int }
  input Name { from: String to: String @cost(weight: 5) }
`);

describe("an estimate", () => {
  it.each<[string, string, object, number]>([
    ["counts an object 1 and what is in it nothing", "{ me { id name } }", {}, 1],
    ["does not count __typename", "{ __typename me { __typename } }", {}, 1],
    ["takes a list's length from an argument", "{ people(first: 3) { nodes { id } } }", {}, 1 + 3],
    ["… from the argument's default", "{ people { nodes { id } } }", {}, 1 + 5],
    ["… from the largest of the two", "{ people(first: 3, last: 9) { nodes { id } } }", {}, 1 + 9],
    ["… from what is assumed where null is given", "{ people(first: null) { nodes { id } } }", {}, 1 + 20],
    ["… from a variable", "query ($n: Int) { people(first: $n) { nodes { id } } }", { n: 50 }, 1 + 50],
    ["… from a variable's default", "query ($n: Int = 4) { people(first: $n) { nodes { id } } }", {}, 1 + 4],
    [
      "… from the argument's default for a variable not sent",
      "query ($n: Int) { people(first: $n) { nodes { id } } }",
      {},
      1 + 5,
    ],
    [
      "… from what is assumed for a variable that is null",
      "query ($n: Int) { people(first: $n) { nodes { id } } }",
      { n: null },
      1 + 20,
    ],
    ["… and never from a negative number", "{ people(first: -5) { nodes { id } } }", {}, 1 + 20],
    [
      "… nor from what is no number",
      "query ($n: Int) { people(first: $n) { nodes { id } } }",
      { n: "9" },
      1 + 20,
    ],
    ["lets 0 be 0", "{ people(first: 0) { nodes { friends { id } } } }", {}, 1],
    ["assumes 10 where nothing is said", "{ found { id } }", {}, 10],
    [
      "counts each field of a page that is a list",
      "{ people(first: 2) { nodes { id } edges { node { id } } } }",
      {},
      1 + 2 + 2 * 2,
    ],
    [
      "counts what is beside the lists of a page once",
      "{ people(first: 9) { pageInfo { next } totalCount } }",
      {},
      1 + 1 + 2,
    ],
    [
      "multiplies lists within lists",
      "{ people(first: 3) { nodes { friends { friends { id } } } } }",
      {},
      1 + 3 * (1 + 4 * (1 + 4)),
    ],
    ["multiplies lists of lists", "{ grid { id } }", {}, 100],
    ["takes the weight of a scalar for each of a list", "{ colours }", {}, 7 * 2],
    ["takes a field's own weight", "{ report }", {}, 40],
    ["takes a type's weight", "{ things { ... on House { rooms { size } } } }", {}, 3 * (1 + 10 * 3)],
    ["counts aliases each", "{ a: me { id } b: me { id } c: report }", {}, 1 + 1 + 40],
    [
      "counts a fragment wherever it is spread",
      "{ a: me { ...F } b: me { ...F } } fragment F on Person { friends { id } }",
      {},
      2 * 5,
    ],
    [
      "takes the dearest of a union's types",
      "{ things { ... on Person { friends { id } } ... on House { owner { id } } } }",
      {},
      3 * (1 + 4),
    ],
    [
      "adds what all of an interface's types share",
      "{ nodes { friends { id } ... on House { owner { id } } } }",
      {},
      2 * (1 + 4 + 1),
    ],
    [
      "looks into fragments on an interface",
      "{ things { ... on Node { friends { id } } } }",
      {},
      3 * (1 + 4),
    ],
    [
      "leaves out what @skip leaves out",
      "query ($s: Boolean!) { me @skip(if: $s) { id } report @skip(if: true) }",
      { s: true },
      0,
    ],
    [
      "… and only that",
      "query ($s: Boolean!) { me @skip(if: $s) { id } report @include(if: false) }",
      { s: false },
      1,
    ],
    [
      "leaves out a fragment with @include",
      "query ($s: Boolean = false) { ... @include(if: $s) { me { id } } ...F @include(if: $s) } fragment F on Query { report }",
      {},
      0,
    ],
    [
      "costs an input object 1, and its parts what they weigh",
      '{ found(filter: { search: "a", plain: 3 }) { id } }',
      {},
      10 + 1 + 10,
    ],
    [
      "… in variables too",
      "query ($f: Filter) { found(filter: $f) { id } }",
      { f: { search: "a", near: { size: 1 } } },
      10 + 1 + 10 + 1,
    ],
    [
      "… in a variable within",
      "query ($s: String) { found(filter: { all: [{ search: $s }, { search: $s }] }) { id } }",
      { s: "x" },
      10 + 1 + 2 * 11,
    ],
    [
      "… and not where it is not given",
      "query ($s: String) { found(filter: { search: $s }) { id } }",
      {},
      10 + 1,
    ],
    ["counts each of a list of inputs", "{ found(tags: [A, B]) { id } }", {}, 10 + 1 + 2],
    ["counts a mutation 10 before its fields", "mutation { greet { id } }", {}, 10 + 1],
    [
      "counts its inputs",
      'mutation { rename(names: [{ to: "a" }, { from: "b" }]) { id } }',
      {},
      10 + 8 + 6 + 1,
    ],
    [
      "counts introspection for what it costs the gateway",
      '{ __schema { types { name } } __type(name: "Person") { name } }',
      {},
      120,
    ],
  ])("%s", (_what, query, variables, expected) => {
    expect(cost(query, { ...variables })).toBe(expected);
  });

  it("names the list whose length the arguments must tell and do not", () => {
    expect(estimate("{ strict(first: 3) { id } }")).toEqual({ cost: 3, untold: [] });
    for (const query of [
      "{ strict { id } }",
      "{ strict(first: 3, last: 3) { id } }",
      "{ strict(first: null) { id } }",
    ])
      expect(estimate(query).untold).toMatchObject([{ field: "strict", arguments: ["first", "last"] }]);
    const unasked = "query ($s: Boolean!) { strict @skip(if: $s) { id } }";
    expect(estimate(unasked, { s: true })).toEqual({ cost: 0, untold: [] });
    expect(estimate(unasked, { s: false }).untold).toHaveLength(1);
  });

  it("names it also where it would cost nothing, or no list of it is asked for", () => {
    expect(cost("{ names(first: 3) pages(first: 9) { totalCount } }")).toBe(1 + 2);
    expect(cost("query ($n: Int) { names(first: $n) }", { n: 3 })).toBe(0);
    for (const [field, query] of [
      ["names", "{ names }"],
      ["names", "query ($n: Int) { names(first: $n) }"],
      ["names", "{ me { id } ...F } fragment F on Query { names }"],
      ["pages", "{ pages { totalCount } }"],
      ["pages", "{ pages(first: 1, last: 1) { totalCount } }"],
    ] as const)
      expect(estimate(query).untold).toMatchObject([{ field }]);
    expect(estimate("query ($s: Boolean = true) { names @skip(if: $s) }").untold).toEqual([]);
  });

  it("is the same operation's for every set of variables", () => {
    const forVariables = prepared(
      "query ($n: Int, $s: Boolean!) { people(first: $n) @skip(if: $s) { nodes { id } } }",
    );
    expect([1, 50, 2].map((n) => forVariables({ n, s: false }).cost)).toEqual([2, 51, 3]);
    expect(forVariables({ n: 50, s: true }).cost).toBe(0);
  });

  it("grows with a billion, and never becomes no number", () => {
    const nested =
      "query ($n: Int) { people(first: $n) { nodes { knows(first: $n) { knows(first: $n) { id } } } } }";
    expect(cost(nested, { n: 1_000_000_000 })).toBeGreaterThan(1e27);
    const levels = 80;
    const deep = `query ($n: Int) { me ${"{ knows(first: $n) ".repeat(levels)} { id } ${"}".repeat(levels)} }`;
    expect(cost(deep, { n: 2_000_000_000 })).toBe(Number.POSITIVE_INFINITY);
    expect(cost(deep, { n: 0 })).toBe(1);
  });

  it("survives inputs nested as deep as JSON goes", () => {
    let filter: object = {};
    for (let i = 0; i < 20_000; i++) filter = { all: [filter] };
    expect(cost("query ($f: Filter) { found(filter: $f) { id } }", { f: filter })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe("fragments that double at each step", () => {
  const doubling = (steps: number, field: string) =>
    Array.from(
      { length: steps },
      (_, i) =>
        `fragment F${i} on Person { ${i === steps - 1 ? "id" : `a: ${field} { ...F${i + 1} } b: ${field} { ...F${i + 1} }`} }`,
    ).join("\n");

  it("are estimated once each, not as often as they are spread", () => {
    const query = `{ me { ...F0 } } ${doubling(200, "knows(first: 1)")}`;
    const open = `query ($n: Int) { me { ...F0 } } ${doubling(200, "knows(first: $n)")}`;
    const started = performance.now();
    expect(cost(query)).toBeGreaterThan(2 ** 199);
    expect(cost(open, { n: 1 })).toBeGreaterThan(2 ** 199);
    // Spread by spread it would take longer than the universe has had.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("that are too many to count cost without end", () => {
    const chain = Array.from(
      { length: 500 },
      (_, i) => `fragment C${i} on PersonConnection { ...C${i + 1} }`,
    ).join(" ");
    const spread = Array.from({ length: 500 }, (_, i) => `a${i}: people(first: $n) { ...C0 }`).join(" ");
    const query = `query ($n: Int) { ${spread} } ${chain} fragment C500 on PersonConnection { nodes { id } }`;
    expect(cost(query, { n: 1 })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("the directives of cost", () => {
  const field = "users(first: Int = 2): [User!]";
  const user = "type User { id: ID }";
  it.each<[string, string]>([
    [
      "under their own names",
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])
       type Query { ${field} @listSize(slicingArguments: ["first"]) @cost(weight: 5) } ${user}`,
    ],
    [
      "under names of a subgraph's choice",
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }])
       type Query { ${field} @length(slicingArguments: ["first"]) @price(weight: 5) } ${user}`,
    ],
    [
      "under federation's",
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
       type Query { ${field} @federation__listSize(slicingArguments: ["first"]) @federation__cost(weight: 5) } ${user}`,
    ],
    [
      "linked from the specification of cost itself",
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") @link(url: "https://specs.apollo.dev/cost/v0.1", as: "dear", import: ["@listSize"])
       type Query { ${field} @listSize(slicingArguments: ["first"]) @dear(weight: 5) } ${user}`,
    ],
  ])("are read %s", (_how, sdl) => {
    expect(estimator(sdl).cost("{ users(first: 3) { id } }")).toBe(15);
  });

  it("of two subgraphs hold together", () => {
    const { cost: both } = estimator(
      'type Query { a: [User!] @listSize(assumedSize: 3) } type User @key(fields: "id") { id: ID! }',
      'type User @key(fields: "id") { id: ID! posts: [Post!] @listSize(assumedSize: 4) } type Post { text: String }',
    );
    expect(both("{ a { posts { text } } }")).toBe(3 * (1 + 4));
  });
});

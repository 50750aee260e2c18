import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { buildSchema, execute, type ExecutionResult, type GraphQLSchema, parse } from "graphql";

import { runner } from "../../../services/kit/run";

let resolved = 0;
const schema: GraphQLSchema = buildSchema(/* GraphQL */ `
  enum Colour { RED GREEN }
  interface Thing { id: ID! }
  type Book implements Thing { id: ID!, pages: Int!, colour: Colour }
  type Film implements Thing { id: ID!, minutes: Int }
  union Work = Book | Film
  type Query {
    things(first: Int = 3): [Thing!]!
    works: [Work]
    late: Book
    fails: String
    nothing: Book
    wrong: [Book]
    by: String
  }
  type Mutation { count: Int! }
`);
const book = (n: number) => ({ __typename: "Book", id: `b${n}`, pages: n, colour: "RED" });
const film = (n: number) => ({ __typename: "Film", id: `f${n}`, minutes: null });
const resolvers: Record<string, (root: unknown, args: { first?: number }) => unknown> = {
  things: (_root, { first }) => Array.from({ length: first! }, (_, n) => (n % 2 === 0 ? book(n) : film(n))),
  works: () => [book(1), null, film(2)],
  late: async () => book(4),
  fails: () => {
    throw new Error("no");
  },
  nothing: () => null,
  by: () => /node_modules\/(graphql(-jit)?)\//.exec(new Error().stack!)![1],
  wrong: () => [book(1), { ...book(2), pages: "many" }],
};
for (const [name, resolve] of Object.entries(resolvers))
  schema.getQueryType()!.getFields()[name]!.resolve = resolve as never;
schema.getMutationType()!.getFields().count!.resolve = () => ++resolved;

const plain = (result: unknown) => JSON.parse(JSON.stringify(result)) as ExecutionResult;

/** Said nine times, the same words are answered five times the same, and as graphql-js answers them. */
async function asGraphqlJs(query: string, variables?: Record<string, unknown>) {
  const run = runner(schema);
  const reference = plain(await execute({ schema, document: parse(query), variableValues: variables }));
  for (let time = 0; time < 9; time++)
    expect(plain(await run({ query, variables }, () => ({})))).toEqual(reference);
  return reference;
}

it.each([
  "{ things { __typename id ... on Book { pages colour } ... on Film { minutes } } }",
  "{ a: things(first: 1) { id } b: things(first: 2) { n: id } }",
  "query ($n: Int) { things(first: $n) { ...f } } fragment f on Thing { id ...g } fragment g on Book { colour }",
  "{ works { __typename ... on Book { id } } late { id pages } nothing { id } }",
  "query ($yes: Boolean = true) { late { id ...f @include(if: $yes) } nothing @skip(if: $yes) { id } } fragment f on Book { pages }",
  '{ __schema { queryType { name } } __type(name: "Book") { fields { name } } }',
])("answers as graphql-js does: %s", async (query) => {
  expect((await asGraphqlJs(query, { n: 2 })).errors).toBeUndefined();
});

it.each([
  ["{ fails late { id } }", {}],
  ["{ wrong { id pages } }", {}],
  ["query ($n: Int) { things(first: $n) { id } }", { n: "two" }],
  ["query ($n: Int!) { things(first: $n) { id } }", {}],
])("tells errors as graphql-js does: %s", async (query, variables) => {
  expect((await asGraphqlJs(query, variables)).errors).toHaveLength(1);
});

it("leaves a query that came five times to what it was compiled to", async () => {
  const run = runner(schema);
  const by: unknown[] = [];
  for (let time = 0; time < 7; time++) {
    const { data } = (await run({ query: "{ by }" }, () => ({}))) as ExecutionResult;
    by.push(data!.by);
  }
  expect(by).toEqual([...Array<string>(5).fill("graphql"), "graphql-jit", "graphql-jit"]);
});

it("says why a document cannot be run, each time", async () => {
  const run = runner(schema);
  for (const query of ["{ unknown }", "{ things { id }"])
    for (let time = 0; time < 3; time++)
      expect(await run({ query }, () => ({}))).toMatchObject({ refused: [{ message: expect.any(String) }] });
});

it("runs a mutation once each time, and finds operations by their names", async () => {
  const run = runner(schema);
  const query = "mutation A { count } query B { late { id } } query C { nothing { id } }";
  for (let time = 1; time <= 9; time++) {
    expect(plain(await run({ query, operationName: "A" }, () => ({})))).toEqual({ data: { count: time } });
    expect(plain(await run({ query, operationName: "B" }, () => ({})))).toEqual({
      data: { late: { id: "b4" } },
    });
    expect(plain(await run({ query, operationName: "C" }, () => ({})))).toEqual({ data: { nothing: null } });
  }
  expect(resolved).toBe(9);
});

it("a flood of distinct documents leaves memory flat", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const run = runner(schema);
  const flood = async (from: number, count: number) => {
    for (let n = from; n < from + count; n++) {
      const query = `{ late { ${"id ".repeat(50)} x${n}: id } }`;
      const times = n % 20 === 0 ? 6 : 1;
      for (let time = 0; time < times; time++) await run({ query }, () => ({}));
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const full = await flood(0, 2_000);
  const later = await flood(2_000, 4_000);
  expect(later - full).toBeLessThan(10 * 1024 * 1024);
});

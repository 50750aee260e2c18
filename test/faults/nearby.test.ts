import { type Fetched, type Fetcher } from "../../gateway/fetch/fetcher";
import { type Parts, startParts } from "../support/parts";

/** A subgraph in the gateway's own process is a function, and a function can do worse than a server. */
let parts: Parts;
let behave: Fetcher;
beforeAll(async () => {
  parts = await startParts({
    fetchers: { ages: (fetch) => behave(fetch) },
    waits: { timeoutMs: 500, requestMs: 5_000, breaker: { failures: 1_000, restMs: 1 } },
  });
});
afterAll(() => parts.stop());

const odd = (value: unknown) => async () => value as Fetched;
const thrown = (value: unknown) => () => {
  throw value;
};
const broken = {
  get age() {
    throw new Error("hush");
  },
};

describe("a function in a subgraph's place costs its own fields", () => {
  it.each<[string, Fetcher]>([
    ["that throws at once", thrown(new Error("hush"))],
    ["that throws nothing", thrown(undefined)],
    ["that throws what is no error", thrown(Object.create(null))],
    ["that rejects with nothing", async () => Promise.reject(undefined)],
    ["that never settles", () => new Promise(() => {})],
    ["that gives nothing", odd(undefined)],
    ["that gives null", odd(null)],
    ["that gives a number", odd(7)],
    ["that gives a function", odd(() => 1)],
    ["that gives a map", odd({ data: new Map([["_entities", [{ age: 1 }, { age: 2 }]]]) })],
    ["that gives a set of entities", odd({ data: { _entities: new Set([1, 2]) } })],
    ["that gives entities that cannot be read", odd({ data: { _entities: [broken, broken] } })],
    [
      "that gives data that cannot be read",
      odd({
        get data() {
          throw new Error("hush");
        },
      }),
    ],
    [
      "that gives symbols and functions",
      odd({ data: { _entities: [{ age: Symbol("x") }, { age: () => 1 }] } }),
    ],
    ["that gives numbers JSON has not", odd({ data: { _entities: [{ age: Number.NaN }, { age: 1n }] } })],
    ["that gives errors without end", async () => ({ data: null, errors: new Array(1_000_000) })],
  ])("%s", async (_what, fetcher) => {
    behave = fetcher;
    const { data, errors, ms } = await parts.ask(ALL);
    expect(data).toEqual({
      people: [
        { name: "Ann", age: null, letters: [{ subject: "to 1" }] },
        { name: "Bob", age: null, letters: [{ subject: "to 2" }] },
      ],
    });
    expect([...new Set(errors!.map(({ path }) => path!.join(".")))]).toEqual([
      "people.0.age",
      "people.1.age",
    ]);
    for (const { extensions } of errors!) expect(extensions).toMatchObject({ subgraph: "ages" });
    expect(JSON.stringify(errors)).not.toMatch(/hush/);
    expect(ms).toBeLessThan(4_000);
  });

  it.each<[string, Fetcher]>([
    ["given without a promise", (() => ({ data: { _entities: [{ age: 1 }, { age: 2 }] } })) as never],
    [
      "frozen",
      odd(
        Object.freeze({
          data: Object.freeze({ _entities: Object.freeze([Object.freeze({ age: 1 }), { age: 2 }]) }),
        }),
      ),
    ],
    [
      "without a prototype",
      odd({ data: { _entities: [Object.assign(Object.create(null), { age: 1 }), { age: 2 }] } }),
    ],
    ["one and the same", odd(((one) => ({ data: { _entities: [one, { age: 2 }] } }))({ age: 1 }))],
  ])("objects that are %s are read as they are", async (_what, fetcher) => {
    behave = fetcher;
    const { data, errors } = await parts.ask(ALL);
    expect(errors).toBeUndefined();
    expect(data.people.map(({ age }: { age: number }) => age)).toEqual([1, 2]);
  });
});

it("a value of its own scalar that JSON has not is null by itself", async () => {
  const notes = [1n, Symbol("x"), () => 1, { deep: [1n] }];
  for (const note of notes) {
    behave = odd({ data: { _entities: [{ note }, { note: { a: [1, null, "b"] } }] } });
    const { data, errors } = await parts.ask("{ people { name note } }");
    expect(data.people).toEqual([
      { name: "Ann", note: null },
      { name: "Bob", note: { a: [1, null, "b"] } },
    ]);
    expect(errors).toMatchObject([{ path: ["people", 0, "note"], extensions: { subgraph: "ages" } }]);
  }
});

const ALL = "{ people { name age letters { subject } } }";

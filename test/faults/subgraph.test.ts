import { type IncomingMessage, type ServerResponse } from "node:http";

import { type Fault } from "../support/fault-proxy";
import { type Parts, startParts } from "../support/parts";

/** Nothing of where a subgraph is, or of what it said. */
const LEAKS =
  /127\.0\.0\.1|localhost|ECONN|http:|10\.0\.0\.7|node_modules|\bat \w+|\.js:|\bsecret\b|password/i;
const TIMEOUT_MS = 1_000;
/** Far above any failure in a row that happens here, so that each story meets a closed breaker. */
const PATIENT = { failures: 1_000, restMs: 1 };

let parts: Parts;
beforeAll(async () => {
  parts = await startParts({ waits: { timeoutMs: TIMEOUT_MS, requestMs: 5_000, breaker: PATIENT } });
  await parts.ask(ALL);
});
afterEach(() => parts.heal());
afterAll(() => parts.stop());

/** The people with all that the other subgraphs know of them. */
const expectOnlyAgesLost = async () => {
  const { data, errors, ms } = await parts.ask(ALL);
  expect(data).toEqual({
    people: [
      { name: "Ann", age: null, letters: [{ subject: "to 1" }] },
      { name: "Bob", age: null, letters: [{ subject: "to 2" }] },
    ],
    allLetters: [{ subject: "to 1" }, { subject: "to 2" }],
  });
  expect([...new Set(errors!.map(({ path }) => path!.join(".")))]).toEqual(["people.0.age", "people.1.age"]);
  for (const { extensions } of errors!) expect(extensions).toMatchObject({ subgraph: "ages" });
  expect(JSON.stringify(errors)).not.toMatch(LEAKS);
  return { errors: errors!, ms };
};

describe("a subgraph behind a bad line costs its own fields, soon", () => {
  it.each<[string, Fault]>([
    ["is slower than it may be", { kind: "delay", ms: 30_000 }],
    ["is cut in the middle of the headers", { kind: "cut", after: 20 }],
    ["is cut in the middle of the body", { kind: "cut", after: 160 }],
    ["is reset", { kind: "reset" }],
    ["leads nowhere", { kind: "black-hole" }],
    ["carries garbage", { kind: "garbage" }],
    ["drips", { kind: "drip", everyMs: 20 }],
    ["never stops talking", { kind: "flood" }],
  ])("where the line %s", async (_what, fault) => {
    parts.ages.proxy.all(fault);
    const { errors, ms } = await expectOnlyAgesLost();
    for (const { extensions } of errors) expect(extensions.code).toBe("UNAVAILABLE");
    expect(ms).toBeLessThan(10_000);
    expect(parts.logged.join("")).toMatch(/"subgraph":"ages"/);
    parts.ages.proxy.all({ kind: "none" });
    parts.ages.proxy.sever();
    expect((await parts.ask(ALL)).errors).toBeUndefined();
  });

  it("where the line fails while the answer is on its way", async () => {
    parts.ages.proxy.all({ kind: "delay", ms: 150 });
    setTimeout(() => parts.ages.proxy.all({ kind: "black-hole" }), 60);
    parts.ages.proxy.each(() => ({ kind: "black-hole" }));
    await expectOnlyAgesLost();
  });
});

describe("a subgraph that answers badly costs its own fields", () => {
  const json = (answer: unknown) => (_: IncomingMessage, response: ServerResponse) =>
    void response.end(JSON.stringify(answer));
  const entities = (...list: unknown[]) => json({ data: { _entities: list } });
  const deep = (depth: number, open = "[", close = "]") => open.repeat(depth) + close.repeat(depth);
  const raw =
    (text: string, status = 200, headers = {}) =>
    (_: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(status, headers).end(text);

  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ["an empty body", raw("")],
    ["a page for people", raw("<html>password=secret</html>", 502)],
    ["half of its JSON", raw('{"data":{"_entities":[{"age"')],
    ["JSON that is no answer", raw("[1,2]")],
    ["a redirect", raw("", 307, { location: "http://127.0.0.1:1/secret" })],
    ["a redirect with an answer in it", raw('{"data":{"_entities":[{"age":1},{"age":2}]}}', 301)],
    ["a text for its data", json({ data: "secret" })],
    ["a list for its data", json({ data: [1] })],
    ["no entities", json({ data: {} })],
    ["fewer entities than it was asked for", entities({ age: 1 })],
    ["more of them", entities({ age: 1 }, { age: 2 }, { age: 3 })],
    ["texts for them", entities("secret", "secret")],
    ["lists for them", entities([], [])],
    ["objects for numbers", entities({ age: { secret: 1 } }, { age: [1] })],
    ["texts for numbers", entities({ age: "secret" }, { age: "secret" })],
    ["numbers that are no Int", entities({ age: 1e300 }, { age: 0.5 })],
    [
      "lists in lists in lists",
      raw(`{"data":{"_entities":[{"age":${deep(500_000)}},{"age":${deep(500_000)}}]}}`),
    ],
    ["nothing but depth", raw(`{"data":${deep(2_000_000)}}`)],
    ["errors that are no list", json({ data: null, errors: "secret" })],
    ["errors that are nothing", json({ data: null, errors: [null, 1, "secret", [], {}] })],
    [
      "errors with paths that are none",
      json({ data: null, errors: [{ message: 1, path: [{}, null, "x"], extensions: "secret" }] }),
    ],
    [
      "a hundred thousand errors",
      json({ data: null, errors: Array.from({ length: 100_000 }, () => ({ message: "secret" })) }),
    ],
    [
      "errors that tell of its insides",
      json({
        data: null,
        errors: [
          {
            message: "connect ECONNREFUSED 10.0.0.7:5432\n    at Socket.go (/srv/node_modules/pg/x.js:1:2)",
            extensions: {
              code: "UNAVAILABLE",
              serviceName: "http://10.0.0.7",
              stacktrace: ["at x"],
              exception: { stacktrace: ["at y"] },
            },
          },
          { message: "password=secret", extensions: { code: "INTERNAL_SERVER_ERROR", errorId: "secret" } },
        ],
      }),
    ],
  ])("%s", async (_what, misbehave) => {
    parts.ages.misbehave = misbehave;
    const { errors } = await expectOnlyAgesLost();
    for (const { extensions, message } of errors) {
      expect(["UNAVAILABLE", "INTERNAL_SERVER_ERROR"]).toContain(extensions.code);
      expect(message.length).toBeLessThan(300);
    }
  });

  it("what it was not asked is dropped: it never tells another's fields", async () => {
    const lie = {
      name: "Mallory",
      letters: [],
      __typename: "Letter",
      id: "9",
      constructor: 1,
      __proto__: { name: "x" },
    };
    parts.ages.misbehave = json({
      data: {
        _entities: [
          { ...lie, age: 1 },
          { ...lie, age: 2 },
        ],
        people: [],
        allLetters: [],
      },
      extensions: { secret: 1 },
    });
    const answer = await parts.ask(ALL);
    expect(answer.data).toEqual({
      people: [
        { name: "Ann", age: 1, letters: [{ subject: "to 1" }] },
        { name: "Bob", age: 2, letters: [{ subject: "to 2" }] },
      ],
      allLetters: [{ subject: "to 1" }, { subject: "to 2" }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/secret|Mallory/);
  });

  it("its errors about another's fields are not believed", async () => {
    parts.ages.misbehave = json({
      data: { _entities: [{ age: 1 }, { age: 2 }] },
      errors: [
        { message: "gone", path: ["people", 0, "name"], extensions: { code: "FORBIDDEN" } },
        { message: "gone", path: ["_entities", 7, "age"], extensions: { code: "FORBIDDEN" } },
        { message: "gone", path: ["_entities", 0, "letters"], extensions: { code: "FORBIDDEN" } },
      ],
    });
    const { data, errors } = await parts.ask(ALL);
    expect(
      data.people.map(({ name, age, letters }: Record<string, unknown>) => [name, age, letters]),
    ).toEqual([
      ["Ann", 1, [{ subject: "to 1" }]],
      ["Bob", 2, [{ subject: "to 2" }]],
    ]);
    for (const { extensions } of errors ?? []) expect(extensions.subgraph).toBe("ages");
  });

  it("scalars of its own may be deep, and still no other's field is lost", async () => {
    parts.ages.misbehave = raw(
      `{"data":{"_entities":[{"note":${deep(300_000)}},{"note":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}]}}`,
    );
    const { data, errors } = await parts.ask("{ people { name note letters { subject } } }");
    expect(data.people).toEqual([
      { name: "Ann", note: null, letters: [{ subject: "to 1" }] },
      { name: "Bob", note: null, letters: [{ subject: "to 2" }] },
    ]);
    expect(errors!.map(({ path }) => path!.join("."))).toEqual(["people.0.note", "people.1.note"]);
  });

  it("an answer of 5 MiB is read, one that is larger is not", async () => {
    const filled = (bytes: number) => {
      const answer = { data: { _entities: [{ age: 1 }, { age: 2 }] }, extensions: { x: "" } };
      answer.extensions.x = "x".repeat(bytes - JSON.stringify(answer).length);
      return raw(JSON.stringify(answer));
    };
    parts.ages.misbehave = filled(5 * 1024 * 1024);
    expect((await parts.ask(ALL)).errors).toBeUndefined();
    parts.ages.misbehave = filled(5 * 1024 * 1024 + 1);
    const { errors } = await expectOnlyAgesLost();
    expect(errors[0]!.extensions.code).toBe("UNAVAILABLE");
  });

  it("values of enums and objects that are none are null, each by itself", async () => {
    parts.ages.misbehave = entities(
      { mood: "FURIOUS", place: { city: 5, zone: { name: null } }, tags: ["a", null] },
      { mood: "SAD", place: "nowhere", tags: "a" },
    );
    const { data, errors } = await parts.ask(
      "{ people { name mood place { city zone { name } } tags letters { subject } } }",
    );
    expect(data.people).toEqual([
      {
        name: "Ann",
        mood: null,
        place: { city: "5", zone: null },
        tags: null,
        letters: [{ subject: "to 1" }],
      },
      { name: "Bob", mood: "SAD", place: null, tags: null, letters: [{ subject: "to 2" }] },
    ]);
    expect(new Set(errors!.map(({ path }) => path!.slice(0, 3).join(".")))).toEqual(
      new Set(["people.0.mood", "people.0.place", "people.0.tags", "people.1.place", "people.1.tags"]),
    );
    for (const { extensions } of errors!) expect(extensions.subgraph).toBe("ages");
  });
});

const ALL = "{ people { name age letters { subject } } allLetters { subject } }";

import { type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

import { type Parts, startParts } from "../support/parts";

/** Far above any failure in a row that happens here, so that each story meets a closed breaker. */
const PATIENT = { failures: 1_000, restMs: 1 };
const TIMEOUT_MS = 3_000;

let parts: Parts;
beforeAll(async () => {
  parts = await startParts({ waits: { timeoutMs: TIMEOUT_MS, requestMs: 15_000, breaker: PATIENT } });
  // Known from here on: what is asked again is answered by the shorter way.
  await parts.ask(ALL);
});
afterEach(() => parts.heal());
afterAll(() => parts.stop());

type Misbehave = (request: IncomingMessage, response: ServerResponse) => void;
const raw =
  (text: string | Buffer, headers = {}): Misbehave =>
  (_, response) =>
    void response.writeHead(200, headers).end(text);
const json = (answer: unknown) => raw(JSON.stringify(answer));
/** Bytes in the place of an HTTP answer. */
const bytes =
  (...pieces: (string | Buffer)[]): Misbehave =>
  ({ socket }) => {
    for (const piece of pieces) socket!.write(piece);
    socket!.end();
  };
const failing = (extensions: object, path?: unknown[]) =>
  json({ data: null, errors: [{ message: "No.", path, extensions: { code: "FORBIDDEN", ...extensions } }] });
/** The text of an answer with an error that has these extensions. */
const told = (extensions: string, more = "", hasCode = true) =>
  `{"data":null,"errors":[{"message":"No.",${more}"extensions":{${hasCode ? '"code":"FORBIDDEN",' : ""}${extensions}}}]}`;
const ID = "123e4567-e89b-12d3-a456-426614174000";
const AGES = '{"data":{"_entities":[{"age":1},{"age":2}]}}';
const BAD_UTF8 = Buffer.concat([
  Buffer.from('{"extensions":"'),
  Buffer.from([0xff, 0xfe, 0xc0]),
  Buffer.from('",'),
]);
/** The error is about an entity that it was not asked about. */
const LEFT_OUT = {
  data: { _entities: [{}, { age: 2 }] },
  errors: [{ message: "No.", path: ["_entities", 5, "age"], extensions: { code: "FORBIDDEN" } }],
};
const OK = "HTTP/1.1 200 OK\r\n";
const CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
/** The same again and again, as fast as it is taken. */
const flood =
  (text: string, first = ""): Misbehave =>
  ({ socket }) => {
    const more = () => {
      while (socket!.writable && socket!.write(text.repeat(1_000)));
      if (socket!.writable) socket!.once("drain", more);
    };
    socket!.write(first);
    more();
  };
const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

let asked = 0;
/** By both ways: Apollo Server's for a document that is new, and the shorter one for one that is known. */
const byBothWays = () => Promise.all([parts.ask(`query New${asked++} ${ALL}`), parts.ask(ALL)]);

const people = (...ages: (number | null)[]) => ({
  people: [
    { name: "Ann", age: ages[0], letters: [{ subject: "to 1" }] },
    { name: "Bob", age: ages[1], letters: [{ subject: "to 2" }] },
  ],
  allLetters: [{ subject: "to 1" }, { subject: "to 2" }],
});

describe("a lie costs the fields that were asked of the liar, and no more", () => {
  it.each<[string, Misbehave]>([
    [
      "what only this side may say of an answer",
      json({ told: { lists: [[["1", "2"], ["3"]]] }, data: null }),
    ],
    [
      "the same, with more in it for the client",
      json({ told: { lists: [[['1,"letters":[]'], ['2,"letters":[]']]] }, parse: 1, data: null }),
    ],
    [
      "the same, to tell of its insides",
      json({
        told: 1,
        errors: [{ message: "connect ECONNREFUSED 10.0.0.7", extensions: { code: "FORBIDDEN" } }],
      }),
    ],
    ["an error with a status that has no body", failing({ http: { status: 204 } })],
    ["an error with a status that is none", failing({ http: { status: 99_999, headers: {} } })],
    ["an error with a record of great depth", raw(told(`"current":${deep(14_000)}`))],
    ["the same, with a path", raw(told(`"current":${deep(14_000)}`, '"path":["_entities",0],'))],
    ["an error with details of great depth", raw(told(`"more":${deep(1_000)}`))],
    ["an error with details of four megabytes", failing({ more: "x".repeat(4_000_000) })],
    ["the same, in many", failing({ more: Array.from({ length: 200_000 }, () => "x".repeat(20)) })],
    ["an error with a record of four megabytes", failing({ current: "x".repeat(4_000_000) })],
    ["an error with an inherited code", raw(told('"__proto__":{"code":"FORBIDDEN","more":1}', "", false))],
    ["an error with a code of its own", failing({ code: "10.0.0.7", errorId: ID })],
    ["the same, that is no address", failing({ code: "ELSEWHERE", errorId: ID })],
    ["inherited data", raw('{"data":{"__proto__":{"_entities":[{"age":1},{"age":2}]}}}')],
    ["data twice, once null", raw('{"data":{"_entities":[{"age":1},{"age":3}]},"data":null}')],
    ["a mark before its JSON", raw(Buffer.from(`\ufeff${AGES}`))],
    ["a body in gzip, unasked", raw(gzipSync(AGES), { "content-encoding": "gzip" })],
    ["a body in an encoding for the way", raw(gzipSync(AGES), { "transfer-encoding": "gzip, chunked" })],
    ["news of an answer to come, and no answer", bytes(CONTINUE.repeat(101), `${OK}\r\n${AGES}`)],
    ["the same without end", flood(CONTINUE)],
    ["a head without end", flood("x-more: y\r\n", OK)],
    ["two lengths", bytes(`${OK}content-length: 3\r\ncontent-length: 41\r\n\r\n${AGES}`)],
    ["more than its length", bytes(`${OK}content-length: 3\r\n\r\n${AGES}`)],
    ["less than its length, and the end", bytes(`${OK}content-length: 4000\r\n\r\n${AGES}`)],
    ["another protocol", bytes("HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\n\r\n", AGES)],
  ])("%s", async (_what, misbehave) => {
    parts.ages.misbehave = misbehave;
    for (const { data, errors } of await byBothWays()) {
      expect(data).toEqual(people(null, null));
      expect(errors!.map(({ path }) => path!.join("."))).toEqual(["people.0.age", "people.1.age"]);
      for (const { extensions } of errors!) {
        expect(["UNAVAILABLE", "INTERNAL_SERVER_ERROR", "FORBIDDEN"]).toContain(extensions.code);
        expect(extensions.subgraph).toBe("ages");
      }
      expect(JSON.stringify(errors).length).toBeLessThan(1_000);
      expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0\.7|ECONN|ELSEWHERE/);
    }
    parts.ages.misbehave = undefined;
    expect((await parts.ask(ALL)).data).toEqual(people(31, 32));
  });

  it.each<[string, Misbehave, object]>([
    ["bytes that are no UTF-8", raw(Buffer.concat([BAD_UTF8, Buffer.from(AGES.slice(1))])), people(1, 2)],
    ["a key twice", raw('{"data":{"_entities":[{"age":7,"age":1},{"age":2}]}}'), people(1, 2)],
    ["texts for numbers", json({ data: { _entities: [{ age: "1" }, { age: "2" }] } }), people(1, 2)],
    ["HTTP/1.0, up to the connection's end", bytes(`HTTP/1.0 200 OK\r\n\r\n${AGES}`), people(1, 2)],
    ["news of an answer, and then the answer", bytes(CONTINUE.repeat(50), `${OK}\r\n${AGES}`), people(1, 2)],
  ])("%s can be read", async (_what, misbehave, expected) => {
    parts.ages.misbehave = misbehave;
    for (const { data, errors } of await byBothWays()) {
      expect(data).toEqual(expected);
      expect(errors).toBeUndefined();
    }
  });

  it.each<[string, Misbehave]>([
    ["what was asked of it left out", raw('{"data":{"_entities":[{},{"age":2}]}}')],
    ["an inherited value in its place", raw('{"data":{"_entities":[{"__proto__":{"age":1}},{"age":2}]}}')],
    ["the same, with an error about another", json(LEFT_OUT)],
  ])("%s is missed, where it is missing", async (_what, misbehave) => {
    parts.ages.misbehave = misbehave;
    for (const { data, errors } of await byBothWays()) {
      expect(data).toEqual(people(null, 2));
      const [missed, ...more] = errors!.map(({ path, extensions: { code, subgraph } }) => ({
        path,
        code,
        subgraph,
      }));
      expect(missed).toEqual({ path: ["people", 0, "age"], code: "UNAVAILABLE", subgraph: "ages" });
      expect(more).toEqual([]);
    }
  });

  it("what is left out with a reason is told with that reason alone", async () => {
    const extensions = { code: "FORBIDDEN" };
    parts.ages.misbehave = json({
      data: { _entities: [{}, { age: 2 }] },
      errors: [{ message: "No.", path: ["_entities", 0, "age"], extensions }],
    });
    const { data, errors } = await parts.ask(ALL);
    expect(data).toEqual(people(null, 2));
    expect(errors).toEqual([
      { message: "No.", path: ["people", 0, "age"], extensions: { ...extensions, subgraph: "ages" } },
    ]);
  });

  it("a record that a mutation met comes with its error, at that field alone", async () => {
    const extensions = { code: "CONFLICT", current: { age: 33, tags: ["a"] } };
    parts.ages.misbehave = (_, response, { data }: { data?: object }) => {
      const [key] = Object.keys(data!);
      const errors = [{ message: "It has changed.", path: [key], extensions }];
      response.end(JSON.stringify({ data: { [key!]: null }, errors }));
    };
    const answer = await parts.ask('mutation { count(by: "A") greet(name: "B") }');
    expect(answer.data).toEqual({ count: null, greet: "Hello, B." });
    expect(answer.errors).toEqual([
      { message: "It has changed.", path: ["count"], extensions: { ...extensions, subgraph: "ages" } },
    ]);
  });

  it("an answer in a million pieces holds up nobody else", async () => {
    const head = `${OK}transfer-encoding: chunked\r\n\r\n`;
    const pieces = Buffer.from("1\r\n \r\n".repeat(200_000));
    parts.ages.misbehave = bytes(head, ...Array.from({ length: 20 }, () => pieces));
    const slow = parts.ask("{ oldest }");
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) waits.push((await parts.ask("{ allLetters { subject } }")).ms);
    expect((await slow).errors![0]!.extensions).toMatchObject({ code: "UNAVAILABLE", subgraph: "ages" });
    expect(Math.max(...waits)).toBeLessThan(500);
  });
});

const ALL = "{ people { name age letters { subject } } allLetters { subject } }";

import { type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { type Parts, startParts } from "../support/parts";

const REST_MS = 600;
const FAILURES = 5;

let parts: Parts;
beforeEach(async () => {
  parts = await startParts({
    waits: { timeoutMs: 150, breaker: { failures: FAILURES, restMs: REST_MS } },
  });
  await parts.ask(READ);
  parts.ages.asked.length = 0;
});
afterEach(() => parts.stop());

const fail = async (times: number) => {
  for (let i = 0; i < times; i++) {
    const { errors } = await parts.ask(READ);
    expect(errors![0]!.extensions).toMatchObject({ code: "UNAVAILABLE", subgraph: "ages" });
  }
};
/** It takes requests, and never answers. */
const hang = () => {
  parts.ages.misbehave = () => {};
};
const recover = () => {
  parts.ages.misbehave = undefined;
};

describe("a subgraph that fails and fails", () => {
  it("is left alone: callers are told at once, and it is asked nothing", async () => {
    hang();
    await fail(FAILURES);
    expect(parts.ages.asked).toHaveLength(FAILURES);
    const began = performance.now();
    await fail(20);
    // Twenty waits would have taken three seconds.
    expect(performance.now() - began).toBeLessThan(20 * 150);
    expect(parts.ages.asked.length - FAILURES).toBeLessThanOrEqual(1);
  });

  it("costs nobody else anything meanwhile", async () => {
    hang();
    await fail(FAILURES);
    const { data } = await parts.ask("{ oldest people { name } allLetters { subject } }");
    expect(data).toMatchObject({ oldest: null, people: [{ name: "Ann" }, { name: "Bob" }] });
    expect(data.allLetters).toHaveLength(2);
  });

  it("is tried by the next caller where the one whose request tried it leaves", async () => {
    hang();
    await fail(FAILURES);
    await sleep(REST_MS + 50);
    const leaving = new AbortController();
    const trial = parts.ask(READ, { signal: leaving.signal });
    while (parts.ages.asked.length === FAILURES) await sleep(5);
    leaving.abort();
    await expect(trial).rejects.toThrow();
    recover();
    while (parts.ages.proxy.links.size > 0) await sleep(5);
    expect((await parts.ask(READ)).errors).toBeUndefined();
  });

  it("is tried with one request after a rest, and left alone again where that fails", async () => {
    hang();
    await fail(FAILURES);
    await sleep(REST_MS + 50);
    await Promise.all(Array.from({ length: 10 }, () => parts.ask(READ)));
    expect(parts.ages.asked).toHaveLength(FAILURES + 1);
    await fail(3);
    expect(parts.ages.asked).toHaveLength(FAILURES + 1);
  });

  it("is asked as ever once it has answered again", async () => {
    hang();
    await fail(FAILURES);
    recover();
    await fail(1);
    await sleep(REST_MS + 50);
    expect((await parts.ask(READ)).data).toEqual({ oldest: 32 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => parts.ask(READ)));
    expect(answers.map(({ data }) => data.oldest)).toEqual(Array(20).fill(32));
  });

  it("is not blamed for callers who leave, nor for errors that it answers with", async () => {
    hang();
    for (let i = 0; i < FAILURES * 2; i++)
      await parts.ask(READ, { signal: AbortSignal.timeout(30) }).catch(() => undefined);
    parts.ages.misbehave = (_request, response) =>
      void response.end(
        JSON.stringify({ data: null, errors: [{ message: "No.", extensions: { code: "NOT_FOUND" } }] }),
      );
    for (let i = 0; i < FAILURES * 2; i++) await parts.ask(READ);
    recover();
    expect((await parts.ask(READ)).data).toEqual({ oldest: 32 });
  });

  it("is not blamed for what another makes the gateway ask", async () => {
    const id = "1".repeat(200_000);
    const names = (name: string) => (_: unknown, response: ServerResponse) =>
      void response.end(
        JSON.stringify({ data: { people: [{ __typename: "Person", id: name, name: "Ann" }] } }),
      );
    const full = (request: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(Number(request.headers["content-length"]) > 100_000 ? 413 : 200).end("{}");
    parts.people.misbehave = names(id);
    parts.ages.misbehave = full;
    for (let i = 0; i < FAILURES * 2; i++) {
      const { data, errors } = await parts.ask("{ people { name age } }");
      expect(data).toEqual({ people: [{ name: "Ann", age: null }] });
      expect(errors![0]!.extensions).toMatchObject({ code: "UNAVAILABLE", subgraph: "ages" });
    }
    recover();
    expect((await parts.ask(READ)).data).toEqual({ oldest: 32 });
  });
});

const READ = "{ oldest }";

import { once } from "node:events";
import { type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { FETCH_LIMITS } from "../../gateway/fetch/guarded";
import { HTTP_LIMITS } from "../../gateway/fetch/http";
import { WAITS } from "../../gateway/options";
import { ANONYMOUS } from "../../services/kit/caller";
import { type Parts, startParts } from "../support/parts";

let parts: Parts;
const start = async (waits: object) => {
  parts = await startParts({ waits });
  await parts.ask("{ people { name age letters { subject } } }");
};
afterEach(() => parts?.stop());

const hangs = () => {
  const arrived: IncomingMessage[] = [];
  parts.ages.misbehave = (request) => void arrived.push(request);
  const first = async () => {
    while (arrived.length === 0) await sleep(5);
    return arrived[0]!;
  };
  return { arrived, first };
};

describe("nobody waits longer than is of use", () => {
  it("a fetch two seconds, a request ten, an answer five megabytes: where nothing else is said", () => {
    expect(FETCH_LIMITS.timeoutMs).toBe(2_000);
    expect(WAITS).toMatchObject({ timeoutMs: 2_000, requestMs: 10_000 });
    expect(HTTP_LIMITS.responseBytes).toBe(5 * 1024 * 1024);
  });

  it("the whole request ends in its time, with all that came until then", async () => {
    await start({ timeoutMs: 10_000, requestMs: 300 });
    hangs();
    const { data, errors, ms } = await parts.ask("{ people { name age letters { subject } } }");
    expect(data.people[0]).toEqual({ name: "Ann", age: null, letters: [{ subject: "to 1" }] });
    expect(errors![0]!.extensions).toMatchObject({ code: "UNAVAILABLE", subgraph: "ages" });
    expect(ms).toBeLessThan(5_000);
  });

  it("a subgraph sees that the gateway waits no longer, when a fetch has had its time", async () => {
    await start({ timeoutMs: 100 });
    const { first } = hangs();
    const asked = parts.ask("{ oldest }");
    await once((await first()).socket, "close");
    expect((await asked).data).toEqual({ oldest: null });
  });

  it("a subgraph sees that the caller is gone, and nothing more is asked of the others", async () => {
    await start({ timeoutMs: 30_000, requestMs: 30_000 });
    const { first } = hangs();
    const leaving = new AbortController();
    const asked = parts.ask('mutation { count(by: "A") greet(name: "B") }', { signal: leaving.signal });
    const { socket } = await first();
    const closed = once(socket, "close");
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await closed;
    await sleep(100);
    expect(parts.people.done).toEqual([]);
  });

  it("nothing is asked for a caller who left while it was found out who that is", async () => {
    let known = () => {};
    let wonders = 0;
    parts = await startParts({
      authenticate: async () => {
        if (wonders++ > 0) await new Promise<void>((resolve) => (known = resolve));
        return ANONYMOUS;
      },
    });
    await parts.ask("{ oldest }");
    parts.ages.asked.length = 0;
    const leaving = new AbortController();
    const asked = parts.ask("{ oldest }", { signal: leaving.signal });
    while (wonders < 2) await sleep(5);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await sleep(100);
    known();
    await sleep(100);
    expect(parts.ages.asked).toEqual([]);
  });

  it("callers who leave by the hundred leave nothing behind", async () => {
    await start({ timeoutMs: 30_000, requestMs: 30_000 });
    const { arrived } = hangs();
    const leaving = new AbortController();
    const all = Array.from({ length: 100 }, () =>
      parts.ask("{ oldest }", { signal: leaving.signal }).catch(() => 0),
    );
    while (arrived.length < 50) await sleep(5);
    leaving.abort();
    await Promise.all(all);
    while (parts.ages.proxy.links.size > 1) await sleep(5);
    parts.ages.misbehave = undefined;
    expect((await parts.ask("{ oldest }")).data).toEqual({ oldest: 32 });
  });
});

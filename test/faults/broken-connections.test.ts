import { type Parts, startParts } from "../support/parts";

let parts: Parts;
beforeAll(async () => {
  parts = await startParts({ waits: { timeoutMs: 5_000, breaker: { failures: 10_000, restMs: 1 } } });
  await parts.ask(READ);
  parts.heal();
});
afterEach(() => parts.heal());
afterAll(() => parts.stop());

/** The answer of a subgraph breaks off the first so many times, after it has read the request. */
const breakOff = (times: number) => {
  parts.ages.misbehave = (request, response, honest) => {
    if (times-- > 0) request.socket.destroy();
    else response.end(JSON.stringify(honest));
  };
};

describe("when a connection breaks", () => {
  it("a read is asked once more, and the caller notices nothing", async () => {
    breakOff(1);
    const { data, errors } = await parts.ask(READ);
    expect([data, errors]).toEqual([{ oldest: 32 }, undefined]);
    expect(parts.ages.asked).toHaveLength(2);
  });

  it("a read is asked once more and no oftener", async () => {
    breakOff(2);
    const { data, errors } = await parts.ask(READ);
    expect(data).toEqual({ oldest: null });
    expect(errors![0]).toMatchObject({
      path: ["oldest"],
      extensions: { code: "UNAVAILABLE", subgraph: "ages" },
    });
    expect(parts.ages.asked).toHaveLength(2);
  });

  it("entities are asked about once more too", async () => {
    breakOff(1);
    const { data } = await parts.ask("{ people { name age } }");
    expect(data.people.map(({ age }: { age: number }) => age)).toEqual([31, 32]);
  });

  it("a mutation is sent once, whatever happens, and says so", async () => {
    breakOff(1);
    const { data, errors } = await parts.ask(WRITE);
    expect(data).toEqual({ count: null });
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining("idempotencyKey"),
      path: ["count"],
      extensions: { code: "UNAVAILABLE", subgraph: "ages" },
    });
    expect(parts.ages.done).toEqual(["count Ann"]);
  });

  it("a mutation over a connection that was idle and is gone arrives once or not at all", async () => {
    for (let i = 0; i < 20; i++) {
      await parts.ask(READ);
      parts.ages.done.length = 0;
      parts.ages.proxy.sever();
      const { data, errors } = await parts.ask(WRITE);
      expect(parts.ages.done).toHaveLength(data.count === null ? 0 : 1);
      expect(errors === undefined).toBe(data.count !== null);
    }
  });

  it("of mutations in series, those after one that failed are still carried out, each once", async () => {
    breakOff(1);
    const { data } = await parts.ask('mutation { a: greet(name: "A") count(by: "B") b: greet(name: "C") }');
    expect(data).toEqual({ a: "Hello, A.", count: null, b: "Hello, C." });
    expect([parts.people.done, parts.ages.done]).toEqual([["greet A", "greet C"], ["count B"]]);
  });

  it("a flood of reads at a subgraph in trouble is not doubled: the budget for asking again is small", async () => {
    breakOff(Number.POSITIVE_INFINITY);
    const READS = 200;
    await Promise.all(Array.from({ length: READS }, () => parts.ask(READ)));
    const again = parts.ages.asked.length - READS;
    // A handful that was saved, and a tenth of what was asked.
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThanOrEqual(10 + READS / 10);
  });
});

const READ = "{ oldest }";
const WRITE = 'mutation { count(by: "Ann") }';

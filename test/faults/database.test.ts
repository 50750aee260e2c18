import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { type Fault, type FaultProxy, faultProxy } from "../support/fault-proxy";
import { people } from "../support/people";
import { until } from "../support/until";
import { startWorld, type World } from "../support/world";

jest.setTimeout(120_000);

/** PostgreSQL is reached through a proxy, and the hub has the limits that it has in earnest. */
let world: World;
let proxy: FaultProxy;
beforeAll(async () => {
  const detour = async (databaseUrl: string) => {
    const url = new URL(databaseUrl);
    proxy = await faultProxy(Number(url.port));
    url.port = String(proxy.port);
    return url.toString();
  };
  world = await startWorld({ detour, waits: {} });
  await world.as(people.anonymous).ask(READ);
});
afterAll(async () => {
  await world.stop();
  await proxy.close();
});

const heal = () => proxy.all({ kind: "none" });
/** Asks until it is answered; gives how long that took. */
async function recovery(): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { data } = await world.as(people.anonymous).ask(READ);
    if (data?.countries && data.practices) return performance.now() - began;
    if (performance.now() - began > 45_000) throw new Error("It does not recover.");
    await sleep(50);
  }
}
async function expectUnavailable() {
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 40 }, () => world.as(people.anonymous).ask(READ)));
  for (const { errors } of answers) {
    expect(new Set(errors!.map(({ path }) => path![0]))).toEqual(new Set(["countries", "practices"]));
    for (const { extensions, message } of errors!) {
      expect(extensions).toMatchObject({ code: "UNAVAILABLE", errorId: expect.any(String) });
      expect(message).toMatch(/Try again in a moment/);
    }
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|SELECT|postgres/i);
  }
  expect(performance.now() - began).toBeLessThan(10_000);
}

describe("when PostgreSQL is away", () => {
  it.each<[string, Fault]>([
    ["hangs up on everybody", { kind: "reset" }],
    ["is swallowed by the network", { kind: "black-hole" }],
    ["speaks garbage", { kind: "garbage" }],
  ])("and %s, callers are told so soon, and it is found again when it is back", async (_what, fault) => {
    // All places of the pools are taken by connections that work.
    await Promise.all(Array.from({ length: 60 }, () => world.as(people.anonymous).ask(READ)));
    proxy.all(fault);
    await expectUnavailable();
    await expectUnavailable();
    heal();
    await recovery();
    // None of the pool's places is lost: whoever had one has given it back.
    const pools = ["countries", "best-practices"].map((name) => world.subgraphs[name]!.db.pool);
    await until(async () => {
      for (const { totalCount, idleCount, waitingCount } of pools)
        expect([waitingCount, idleCount]).toEqual([0, totalCount]);
    });
  });

  it("for a moment, a reader notices nothing", async () => {
    proxy.sever();
    expect((await world.as(people.anonymous).ask(READ)).errors).toBeUndefined();
  });

  it("and ends as soon as it has let somebody in, only what was asked over that connection fails", async () => {
    const ready = Buffer.from("Z\0\0\0\x05I");
    proxy.all({ kind: "farewell", after: ready, words: FATAL });
    proxy.sever();
    const caller = { role: "civil-society", partner: "rncom", country: null, scopes: ["write"] } as const;
    const post = () => world.subgraph("civil-society", POST, { key: randomUUID() }, caller);
    const read = () => world.as(people.anonymous).ask(READ);
    for (const { errors } of await Promise.all(
      Array.from({ length: 20 }, (_, nth) => (nth % 2 ? post() : read())),
    ))
      expect(errors![0]!.extensions.code).toBe("UNAVAILABLE");
    heal();
    await recovery();
  });

  it("in the middle of a write, the writer is told to repeat it, and it is written once", async () => {
    const key = randomUUID();
    const offers = async () =>
      (await world.database.query("SELECT FROM civil_society.contribution WHERE kind = 'OFFER'")).length;
    const before = await offers();
    await world.database.query("BEGIN; LOCK TABLE civil_society.contribution");
    const write = world.as(people.rncom).ask(POST, { key });
    await sleep(500);
    proxy.all({ kind: "black-hole" });
    const { data, errors } = await write;
    await world.database.query("ROLLBACK");
    expect(data.postContribution).toBeNull();
    expect(errors![0]!.extensions.code).toBe("UNAVAILABLE");
    expect(errors![0]!.message).toMatch(/idempotencyKey/);
    heal();
    let again = await world.as(people.rncom).ask(POST, { key });
    for (const began = Date.now(); again.errors && Date.now() < began + 45_000; await sleep(100))
      again = await world.as(people.rncom).ask(POST, { key });
    expect(again.data.postContribution.status).toBe("PUBLISHED");
    expect(await offers()).toBe(before + 1);
  });
});

/** What a process of PostgreSQL says whose postmaster was killed. */
const FATAL = (() => {
  const fields = Buffer.from(
    "SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0",
  );
  const head = Buffer.from("E\0\0\0\0");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();
const READ = "{ countries { totalCount } practices { totalCount } }";
const POST = /* GraphQL */ `
  mutation ($key: ID!) {
    postContribution(idempotencyKey: $key, input: { kind: OFFER, text: { en: "We offer our shelters." } }) { status }
  }
`;

import { Buckets } from "../../gateway/rates/bucket";
import { callerKey } from "../../gateway/rates/caller-key";
import { ANONYMOUS, type Caller } from "../../services/kit/caller";
import { people } from "../support/people";
import { post, smallGraph } from "../support/small-graph";
import { startWorld, type World } from "../support/world";

describe("a caller's bucket", () => {
  it("is full at first, is emptied by what is asked, and fills evenly", () => {
    let now = 0;
    const buckets = new Buckets(() => now);
    const take = (cost: number) => buckets.take("a", cost, 600);
    expect(take(500)).toEqual({ isEnough: true, left: 100, seconds: 50 });
    expect(take(200)).toEqual({ isEnough: false, left: 100, seconds: 10 });
    now += 10_000;
    expect(take(200)).toEqual({ isEnough: true, left: 0, seconds: 60 });
    now += 3_600_000;
    expect(take(0)).toEqual({ isEnough: true, left: 600, seconds: 0 });
  });

  it("lets pass once what is more than it holds, and makes up for it after", () => {
    let now = 0;
    const buckets = new Buckets(() => now);
    expect(buckets.take("a", 1_200, 600).isEnough).toBe(true);
    now += 60_000;
    expect(buckets.take("a", 1, 600)).toMatchObject({ isEnough: false });
    now += 1_000;
    expect(buckets.take("a", 1, 600).isEnough).toBe(true);
  });

  it("is another's for nobody", () => {
    const buckets = new Buckets(() => 0);
    buckets.take("a", 600, 600);
    expect(buckets.take("b", 600, 600).isEnough).toBe(true);
  });

  it("takes no more memory however many callers come", () => {
    const buckets = new Buckets(() => 0);
    buckets.take("first", 600, 600);
    for (let i = 0; i < 100_000; i++) buckets.take(`caller ${i}`, 1, 600);
    expect(buckets.size).toBeLessThanOrEqual(20_000);
  });
});

describe("whose bucket it is", () => {
  const partner: Caller = { role: "civil-society", partner: "rncom", country: null, scopes: ["read"] };
  it.each<[string, Caller, string, string]>([
    ["the partner's, wherever it asks from", partner, "192.0.2.1", "partner rncom"],
    ["the address's without a token", ANONYMOUS, "192.0.2.1", "address 192.0.2.1"],
    ["the address's as IPv6 writes it", ANONYMOUS, "::ffff:192.0.2.1", "address 192.0.2.1"],
    [
      "the whole network's of an IPv6 address",
      ANONYMOUS,
      "2001:DB8:0:1:aaaa::5",
      "address 2001:db8:0:1::/64",
    ],
    ["also where zeros are left out", ANONYMOUS, "2001:db8::1", "address 2001:db8:0:0::/64"],
    ["one's own machine's", ANONYMOUS, "::1", "address 0:0:0:0::/64"],
  ])("is %s", (_whose, caller, address, key) => {
    expect(callerKey(caller, address)).toBe(key);
  });
});

describe("rates on the hub", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      environment: { RATE_LIMIT: "anonymous=600,token=2000,secretariat=6000", TRUST_PROXY: "loopback" },
    });
  });
  afterAll(() => world.stop());
  const from = (address: string, query: string, headers = {}) =>
    post(`${world.url}/graphql`, { query }, { "x-forwarded-for": address, ...headers });
  const LIST = "{ countries(first: 90) { nodes { iso3 } } }";

  it("stop who floods, say when to come back, and ask no subgraph meanwhile", async () => {
    const answers = [];
    for (let i = 0; i < 10; i++) answers.push(await from("192.0.2.1", LIST));
    expect(answers[0]!.status).toBe(200);
    expect(answers.at(-1)!.status).toBe(429);
    const before = world.asked.length;
    const { status, body, headers } = await from("192.0.2.1", LIST);
    expect([status, world.asked.length - before]).toEqual([429, 0]);
    const { code, retryAfter, fix } = body.errors![0].extensions;
    expect([code, fix]).toEqual(["RATE_LIMITED", expect.stringMatching(/first/)]);
    expect(headers.get("retry-after")).toBe(String(retryAfter));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(10);
    expect(body.data).toBeUndefined();
  });

  it("leave everybody else alone", async () => {
    for (let i = 0; i < 10; i++) await from("192.0.2.2", LIST);
    expect((await from("192.0.2.2", LIST)).status).toBe(429);
    expect((await from("192.0.2.3", LIST)).status).toBe(200);
    expect((await world.as(people.rncom).ask(LIST)).errors).toBeUndefined();
  });

  it("give a token more than an address, and each partner its own", async () => {
    const passing = async (ask: () => Promise<{ errors?: unknown[] }>) => {
      for (let count = 0; ; count++) if ((await ask()).errors || count > 100) return count;
    };
    const anonymous = await passing(async () => (await from("192.0.2.4", LIST)).body);
    const token = await passing(() => world.as(people.delegationGtm).ask(LIST));
    const secretariat = await passing(() => world.as(people.secretariat).ask(LIST));
    expect(token).toBeGreaterThan(anonymous * 2);
    expect(secretariat).toBeGreaterThan(token * 2);
    expect((await world.as(people.delegationCri).ask(LIST)).errors).toBeUndefined();
  });

  it("charge by cost: the cheap pass where the dear do not", async () => {
    for (let i = 0; i < 6; i++) await from("192.0.2.5", LIST);
    expect((await from("192.0.2.5", LIST)).status).toBe(429);
    expect((await from("192.0.2.5", '{ country(iso3: "GTM") { iso3 } }')).status).toBe(200);
  });

  it("tell what is left with every answer", async () => {
    const { headers } = await from("192.0.2.6", LIST);
    expect(headers.get("ratelimit-limit")).toBe("600");
    const left = Number(headers.get("ratelimit-remaining"));
    expect(left).toBeLessThanOrEqual(600 - 92);
    expect(left).toBeGreaterThan(450);
    expect(headers.get("ratelimit-policy")).toBe('"anonymous";q=600;w=60');
    expect(headers.get("ratelimit")).toBe(`"anonymous";r=${left};t=${headers.get("ratelimit-reset")}`);
  });

  it("are not got round with tokens that are none, which ask for nothing but work", async () => {
    const statuses = [];
    for (let i = 0; i < 20; i++) {
      const token = `rcm_${String(i).padStart(43, "x")}`;
      const filler = ` # ${"x".repeat(9_000)}`;
      statuses.push(
        (await from("192.0.2.8", `{ __typename }${filler}`, { authorization: `Bearer ${token}` })).status,
      );
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect((await world.as(people.iom).ask("{ __typename }")).errors).toBeUndefined();
  });

  it("charge for reading what is refused, too", async () => {
    const nonsense = `{ ${"x ".repeat(5_000)} }`;
    const statuses = [];
    for (let i = 0; i < 20; i++) statuses.push((await from("192.0.2.7", nonsense)).status);
    expect(statuses[0]).toBe(400);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("reading, too, has its price", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ environment: { RATE_LIMIT: "600", TRUST_PROXY: "loopback" } });
  });
  afterAll(() => world.stop());

  /** The statuses of so many requests from an address; in pieces, where no length is announced. */
  async function send(times: number, address: string, body: string, inPieces = false) {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) {
      const headers = { "content-type": "application/json", "x-forwarded-for": address };
      const pieces = inPieces ? { body: new Blob([body]).stream(), duplex: "half" } : { body };
      const init = { method: "POST", headers, ...pieces } as RequestInit;
      statuses.push((await fetch(`${world.url}/graphql`, init)).status);
    }
    return statuses;
  }
  const long = "x".repeat(50_000);
  const read = JSON.stringify({ query: "{ __typename }", variables: { long } });

  it.each<[string, string, boolean, number]>([
    ["of what is asked", read, false, 200],
    ["of what does not announce its length", read, true, 200],
    ["of what is no JSON", `{ not json ${long}`, false, 400],
    ["of what is no JSON and does not announce its length", `{ not json ${long}`, true, 400],
  ])("%s", async (what, body, inPieces, status) => {
    const statuses = await send(6, `192.0.2.${what.length}`, body, inPieces);
    expect([statuses[0], statuses.at(-1)]).toEqual([status, 429]);
    expect((await send(1, "192.0.2.200", JSON.stringify({ query: "{ __typename }" })))[0]).toBe(200);
  });
});

describe("without a trusted proxy", () => {
  it("nobody gets another bucket by saying that they are somebody else", async () => {
    const graph = await smallGraph({
      sdl: "type Query { a: [A!] @listSize(assumedSize: 50) } type A { b: Int }",
      rootValue: { a: [] },
      environment: { RATE_LIMIT: "200" },
    });
    const statuses = [];
    for (let i = 0; i < 6; i++)
      statuses.push(
        (await post(graph.url, { query: "{ a { b } }" }, { "x-forwarded-for": `192.0.2.${i}` })).status,
      );
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    await graph.close();
  });

  it("a foreign graph has no rates unless they are set", async () => {
    const graph = await smallGraph({ sdl: "type Query { a: Int }", rootValue: { a: 1 } });
    const { headers, status } = await post(graph.url, { query: "{ a }" });
    expect([status, headers.get("ratelimit"), headers.get("ratelimit-limit")]).toEqual([200, null, null]);
    await graph.close();
  });
});

import { setTimeout as sleep } from "node:timers/promises";

import { chance } from "../support/chance";
import { startPartedHub, type Victim } from "../support/parted-hub";
import { until } from "../support/until";
import { type Answer } from "../support/world";

jest.setTimeout(600_000);

const POSTS = 1_000;
const AT_ONCE = 6;
const KILLS: Victim[] = [
  ...Array<Victim>(8).fill("gateway"),
  ...Array<Victim>(7).fill("subgraph"),
  // The hub gives a PostgreSQL up that dies more than five times in a minute.
  ...Array<Victim>(5).fill("postgres"),
];
const seed = Number(process.env.HUB_TEST_SEED ?? Date.now() % 1_000_000);

let hub: Awaited<ReturnType<typeof startPartedHub>>;
beforeAll(async () => {
  hub = await startPartedHub();
});
afterAll(() => hub?.stop());

/** The id where it was acknowledged. Whatever else happens, nobody knows. */
async function post(nth: number, token: string): Promise<string | undefined> {
  const response = await fetch(hub.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: POST, variables: { key: `${seed}-${nth}`, text: textOf(nth) } }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data, errors } = (await response.json()) as Answer;
  last = JSON.stringify(errors ?? data).slice(0, 500);
  return data?.postContribution?.id as string | undefined;
}
let last = "";

const isWell = (nth: number, token: string) =>
  post(nth, token).catch((error: Error) => {
    last = error.message;
  });
const trouble = (what: string) => `${what}; the last post: ${last}\n${hub.lastWords()}`;
const textOf = (nth: number) => `Contribution ${seed}-${nth}.`;

/** How often each of our texts is there. */
async function counts(): Promise<Map<string, number>> {
  const rows = await until(() =>
    hub.query<{ text: string; times: string }>(
      `SELECT text::text AS text, count(*) AS times FROM civil_society.contribution
       WHERE author = 'rncom' AND text::text LIKE '%Contribution ${seed}-%' GROUP BY 1`,
    ),
  );
  return new Map(rows.map(({ text, times }) => [/Contribution [\d-]+\./.exec(text)![0], Number(times)]));
}

describe(`a thousand posts and twenty kills (HUB_TEST_SEED=${seed})`, () => {
  it("what was acknowledged is there once, what was not at most once, and sent again exactly once", async () => {
    console.log(`HUB_TEST_SEED=${seed}`);
    const token = await hub.token();
    const random = chance(seed);
    const acknowledged = new Map<number, string>();
    const unknown: number[] = [];
    let next = 0;
    let up = Promise.resolve();
    let killed = 0;
    /** So many posts belong to each kill, and those left over to the time after the last. */
    const due = () => Math.floor(((killed + 1) * POSTS) / (KILLS.length + 1));

    const poster = async () => {
      for (;;) {
        while (next >= due() && next < POSTS && killed < KILLS.length) await sleep(5);
        if (next >= POSTS) return;
        const nth = next++;
        const id = await post(nth, token).catch(() => undefined);
        if (id) acknowledged.set(nth, id);
        else {
          unknown.push(nth);
          // It is tried by nobody while it is known to be away.
          await up;
          await sleep(20);
        }
      }
    };
    const killer = async () => {
      for (const victim of random.shuffled(KILLS)) {
        await sleep(random.below(400));
        up = until(() => hub.kill(victim));
        await up;
        const since = Date.now();
        up = until(async () => {
          if (hub.fallen().length > 0 || (await isWell(-1 - killed, token))) return;
          throw new Error(trouble(`${Date.now() - since} ms after the end of ${victim} a post fails`));
        });
        await up;
        // Nobody starts a part again that nobody killed: it was to outlive the others' end.
        if (hub.fallen().length > 0)
          throw new Error(trouble(`with the end of ${victim} ended ${hub.fallen()}`));
        killed++;
      }
    };
    const killing = killer().catch((error) => {
      next = POSTS;
      throw error;
    });
    await Promise.all([killing, ...Array.from({ length: AT_ONCE }, poster)]);

    expect(killed).toBe(20);
    expect(acknowledged.size + unknown.length).toBe(POSTS);
    const before = await counts();
    for (const nth of acknowledged.keys()) expect([nth, before.get(textOf(nth))]).toEqual([nth, 1]);
    const seen = unknown.map((nth) => before.get(textOf(nth)) ?? 0);
    expect(seen.filter((times) => times > 1)).toEqual([]);

    for (const nth of unknown) acknowledged.set(nth, (await until(() => surely(nth, token)))!);
    for (const [nth, id] of acknowledged) if (nth % 10 === 0) expect(await surely(nth, token)).toBe(id);
    expect(new Set(acknowledged.values()).size).toBe(POSTS);
    const after = await counts();
    for (let nth = 0; nth < POSTS; nth++) expect([nth, after.get(textOf(nth))]).toEqual([nth, 1]);
    const there = seen.filter((times) => times === 1).length;
    console.log(
      `${POSTS - unknown.length} acknowledged, ${unknown.length} not (${there} of them were there).`,
    );
  });

  it("the embedded PostgreSQL acknowledges nothing that is not on the disk", async () => {
    const settings = await hub.query<{ name: string; setting: string }>(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')",
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: "on",
      full_page_writes: "on",
      synchronous_commit: "on",
    });
  });
});

async function surely(nth: number, token: string): Promise<string> {
  const id = await post(nth, token);
  if (!id) throw new Error(`The post ${nth} is not acknowledged.`);
  return id;
}

const POST = /* GraphQL */ `
  mutation ($key: ID!, $text: String!) {
    postContribution(idempotencyKey: $key, input: { kind: CALL, text: { en: $text } }) { id }
  }
`;

import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";

import { type Database, openDatabase } from "../../../services/kit/database";
import { together } from "../../../services/kit/together";
import { freshDatabase } from "../../support/database";
import { statementsDuring } from "../../support/statements";

describe("questions that are the same at the same time", () => {
  /** One who answers when told to, with the value as it was when they were asked. */
  function answerer(mostWaitMs?: number) {
    const open: (() => void)[] = [];
    const state = { value: 0, asked: 0 };
    const ask = together(
      (key: string) => key,
      async (key) => {
        state.asked += 1;
        const { value } = state;
        await new Promise<void>((resolve) => open.push(resolve));
        if (key === "bad") throw new Error(`no ${value}`);
        return value;
      },
      mostWaitMs,
    );
    /** Lets all answers out, those too that are asked for meanwhile. */
    const answer = async <Value>(all: Promise<Value>) => {
      let over = false;
      const end = () => {
        over = true;
      };
      all.then(end, end);
      for (; !over; await sleep(1)) for (const release of open.splice(0)) release();
      return all;
    };
    return { state, ask, answer };
  }

  it("a hundred cost two: the one that was under way, and one for all who came meanwhile", async () => {
    const { state, ask, answer } = answerer(60_000);
    await answer(Promise.all(Array.from({ length: 100 }, () => ask("same"))));
    expect(state.asked).toBe(2);
    await answer(ask("same"));
    expect(state.asked).toBe(3);
  });

  it("nobody is answered from before their own question", async () => {
    const { state, ask, answer } = answerer(60_000);
    const before = ask("same");
    state.value = 1;
    expect(await answer(Promise.all([before, ask("same"), ask("same")]))).toEqual([0, 1, 1]);
  });

  it("different questions do not wait for each other", async () => {
    const { state, ask, answer } = answerer();
    const all = Promise.all([ask("one"), ask("two"), ask("three")]);
    expect(state.asked).toBe(3);
    await answer(all);
  });

  it("a failure is told to all who asked together, and forgotten", async () => {
    const { state, ask, answer } = answerer(60_000);
    const asked = await answer(Promise.allSettled([ask("bad"), ask("bad"), ask("bad")]));
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(state.asked).toBe(2);
    await expect(answer(ask("bad"))).rejects.toThrow("no 0");
    expect(state.asked).toBe(3);
  });

  it("nobody waits behind a question that takes long", async () => {
    const { state, ask, answer } = answerer(0);
    const long = ask("same");
    await sleep(5);
    const late = [ask("same"), ask("same")];
    expect(state.asked).toBe(3);
    await answer(Promise.all([long, ...late]));
  });
});

describe("reads of one database", () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let db: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    db = await openDatabase({ url: database.url, subgraph: "countries", entities: [], migrations: [] });
    await db.source.query(
      "CREATE TABLE countries.counter (n integer); INSERT INTO countries.counter VALUES (0)",
    );
  });
  afterAll(async () => {
    await db?.source.destroy();
    await database?.drop();
  });
  const read = async () => (await db.read<{ n: number }>(sql`SELECT n FROM countries.counter`))[0]!.n;

  it("a crowd costs two statements", async () => {
    await read();
    const sent = await statementsDuring(() => Promise.all(Array.from({ length: 50 }, read)));
    expect(sent).toHaveLength(2);
  });

  it("who has written reads what was written, in whatever crowd", async () => {
    let crowd = true;
    const reading = Array.from({ length: 8 }, async () => {
      while (crowd) await read();
    });
    for (let n = 1; n <= 100; n++) {
      await db.source.query("UPDATE countries.counter SET n = $1", [n]);
      expect(await Promise.all([read(), read()])).toEqual([n, n]);
    }
    crowd = false;
    await Promise.all(reading);
  });
});

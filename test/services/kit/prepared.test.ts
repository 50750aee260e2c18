import sql, { raw } from "sql-template-tag";

import { type Database, openDatabase } from "../../../services/kit/database";
import { MOST_PREPARED } from "../../../services/kit/prepared";
import { freshDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
let db: Database;
beforeEach(async () => {
  database = await freshDatabase("template0");
  db = await openDatabase({
    ...{ url: database.url, subgraph: "countries", entities: [], migrations: [], poolSize: 3 },
  });
});
afterEach(async () => {
  await db.source.destroy();
  await database.drop();
});

/** The n-th statement: each has another text. */
const ask = async (n: number) => {
  const [row] = await db.read<{ sum: number }>(sql`SELECT ${1}::int + ${raw(String(n))} AS sum`);
  return row!.sum;
};

/** How many statements each connection of the pool keeps: as PostgreSQL has it, and as the driver believes. */
async function kept(): Promise<[number, number][]> {
  const clients = await Promise.all([1, 2, 3].map(() => db.pool.connect()));
  const counts = await Promise.all(
    clients.map(async (client): Promise<[number, number]> => {
      const { rows } = await client.query("SELECT count(*)::int FROM pg_prepared_statements");
      const { connection } = client as unknown as { connection: { parsedStatements: object } };
      return [rows[0].count, Object.keys(connection.parsedStatements).length];
    }),
  );
  for (const client of clients) client.release();
  return counts;
}

describe("a connection", () => {
  it("keeps a statement prepared that comes again, and none that comes once", async () => {
    for (let n = 0; n < 50; n++) await ask(n);
    expect(Math.max(...(await kept()).flat())).toBe(0);
    await ask(7);
    expect((await kept()).flat().filter((count) => count > 0)).toEqual([1, 1]);
  });

  it("keeps no more than so many, however many come again, and answers all of them", async () => {
    for (let round = 0; round < 3; round++)
      for (let n = 0; n < 3 * MOST_PREPARED; n += 6) {
        const asked = [0, 0, 1, 1, 2, 2, 3, 4, 5, 5].map((next) => n + next);
        expect(await Promise.all(asked.map(ask))).toEqual(asked.map((one) => one + 1));
      }
    for (const [prepared, believed] of await kept()) {
      expect(prepared).toBe(believed);
      expect(prepared).toBeLessThanOrEqual(MOST_PREPARED);
      expect(prepared).toBeGreaterThan(0);
    }
  });

  it("prepares anew what it has forgotten", async () => {
    for (const n of [1, 1, 1]) await ask(n);
    for (let n = 1_000; n < 1_000 + 2 * MOST_PREPARED; n++) for (const again of [n, n]) await ask(again);
    for (const n of [1, 1, 1, 1]) expect(await ask(n)).toBe(2);
  });
});

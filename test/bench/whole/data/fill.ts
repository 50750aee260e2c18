import { Client } from "pg";

import { derive, insertContributions } from "./contributions";
import { layOutTexts } from "./pool";
import { insertPractices } from "./practices";

/** So that a million rows do not sit in one transaction's memory, and progress is seen. */
const AT_ONCE = 50_000;
const TABLES = ["best_practices.practice", "civil_society.contribution"];

/**
 * Fills a hub's database with synthetic practices and contributions, so many of each, beside the real ones.
 * Row for row the same on every machine. Triggers and the search's index wait: what they make is made at once.
 */
export async function fill(url: string, rows: number, say: (message: string) => void) {
  await inTwo(rows, async (client, first, count) => {
    await client.query("SET synchronous_commit = off; SET session_replication_role = replica");
    await layOutTexts(client);
    for (let n = first; n < first + count; n += AT_ONCE) {
      const some = Math.min(AT_ONCE, first + count - n);
      await insertPractices(client, n, some);
      await insertContributions(client, n, some);
      await derive(client, n, some);
      say(`${n + some - first} of ${count}`);
    }
  });

  async function inTwo(total: number, work: (client: Client, first: number, count: number) => Promise<void>) {
    const setUp = new Client({ connectionString: url });
    await setUp.connect();
    const restore = await dropSlowIndexes(setUp);
    const half = Math.ceil(total / 2);
    await Promise.all(
      [0, 1].map(async (part) => {
        const client = new Client({ connectionString: url });
        await client.connect();
        await work(client, 1 + part * half, part === 0 ? half : total - half);
        await client.end();
      }),
    );
    say("indexing");
    await setUp.query("SET maintenance_work_mem = '512MB'");
    for (const definition of restore) await setUp.query(definition);
    await setUp.query("VACUUM ANALYZE");
    await setUp.end();
  }
}

/** An inverted index is quick to build and slow to add to. */
async function dropSlowIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY($1::regclass[]) AND pg_get_indexdef(indexrelid) LIKE '%USING gin%'`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

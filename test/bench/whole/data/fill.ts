import { Client } from "pg";

import { derive, insertContributions } from "./contributions";
import { addMembers } from "./countries";
import { withoutIndexes, withoutRowTriggers } from "./lighter";
import { layOut } from "./pool";
import { insertPractices } from "./practices";

/** How many synthetic practices, and as many contributions; how long their paragraphs are; over how many members. */
export interface Amount {
  rows: number;
  sentences: number;
  members?: number;
}

/** So that a million rows do not sit in one transaction's memory, and progress is seen. */
const AT_ONCE = 50_000;
/** Computing what is searched for takes most of the time, and a core each. */
const AT_A_TIME = 2;
const TABLES = [
  ...["best_practices.practice", "civil_society.contribution", "civil_society.contribution_response"],
  ...["civil_society.subject", "civil_society.answer_due"],
];

/**
 * Fills a hub's database with synthetic practices and contributions beside the real ones. Row for row the
 * same on every machine. What triggers derive row by row is derived for all at once.
 */
export async function fill(
  url: string,
  { rows, sentences, members }: Amount,
  say: (message: string) => void,
) {
  const setUp = await connected(url);
  if (members) await addMembers(setUp, members);
  await withoutRowTriggers(setUp, TABLES, () => withoutIndexes(setUp, TABLES, insert));
  await setUp.query("VACUUM ANALYZE");
  await setUp.end();

  async function insert() {
    const share = Math.ceil(rows / AT_A_TIME);
    const parts = Array.from({ length: AT_A_TIME }, async (_, i) => {
      const client = await connected(url);
      await client.query("SET synchronous_commit = off");
      await layOut(client, sentences);
      const last = Math.min(rows, (i + 1) * share);
      for (let n = 1 + i * share; n <= last; n += AT_ONCE) {
        const count = Math.min(AT_ONCE, last - n + 1);
        await insertPractices(client, n, count);
        await insertContributions(client, n, count);
        await derive(client, n, count);
        say(`rows ${n} to ${n + count - 1}`);
      }
      await client.end();
    });
    await Promise.all(parts);
    say("indexing");
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

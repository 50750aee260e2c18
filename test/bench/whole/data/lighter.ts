import { type Client } from "pg";

/** Does something while tables have no index but their keys', and then makes all others anew: quicker than to add to them. */
export async function withoutIndexes(client: Client, tables: readonly string[], work: () => Promise<void>) {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i
     WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
}

/** Does something while what triggers make of each row is left to be made of all at once; what they keep per statement is kept. */
export async function withoutRowTriggers(
  client: Client,
  tables: readonly string[],
  work: () => Promise<void>,
) {
  const { rows } = await client.query<{ of: string; name: string }>(
    `SELECT tgrelid::regclass::text AS of, quote_ident(tgname) AS name FROM pg_trigger
     WHERE tgrelid = ANY($1::regclass[]) AND NOT tgisinternal AND tgtype & 1 = 1`,
    [tables],
  );
  for (const { of, name } of rows) await client.query(`ALTER TABLE ${of} DISABLE TRIGGER ${name}`);
  await work();
  for (const { of, name } of rows) await client.query(`ALTER TABLE ${of} ENABLE TRIGGER ${name}`);
}

import { randomBytes } from "node:crypto";

import { Client } from "pg";

export interface TestDatabase {
  url: string;
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

const serverUrl = (database: string) => {
  const url = new URL(process.env.HUB_TEST_POSTGRES!);
  url.pathname = `/${database}`;
  return url.toString();
};

async function once(database: string, text: string) {
  const client = new Client({ connectionString: serverUrl(database) });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A database of one's own: the hub's migrated, seeded one, or an empty one. */
export async function freshDatabase(
  template: "hub_template" | "template0" = "hub_template",
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await once("postgres", `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const client = new Client({ connectionString: serverUrl(name), application_name: "test" });
  await client.connect();
  return {
    url: serverUrl(name),
    query: async (text, values) => (await client.query(text, values)).rows as never,
    async drop() {
      await client.end();
      await once("postgres", `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

import { type Client } from "pg";

import { openDatabase, schemaOf } from "./database";
import { LastingClient } from "./lasting-client";
import { PrivacyOverride1760000000002 } from "./privacy/override.table";
import { type Subgraph } from "./subgraph";

const LOCK = 20160608;

export type AddressOf = (subgraph: string) => string;
type Progress = (message: string) => void;

/**
 * Brings every subgraph's schema to its newest migration, one subgraph after the other. Two that start
 * at once wait for each other: the lock lives in the database.
 */
export async function migrate(
  subgraphs: readonly Subgraph[],
  addressOf: AddressOf,
  progress: Progress = () => {},
) {
  for (const { name, entities, migrations } of subgraphs) {
    const url = addressOf(name);
    await locked(url, async (client) => {
      await client.query("CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public");
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${schemaOf(name)}`);
      const db = await openDatabase({
        url,
        subgraph: name,
        entities: [...entities],
        migrations: [...migrations, PrivacyOverride1760000000002],
        poolSize: 1,
        // A table of a hub that has grown is rewritten in its own time.
        statementTimeout: 0,
      });
      try {
        const done = await db.source.runMigrations({ transaction: "each" });
        if (done.length > 0)
          progress(`${name}: ${done.length} migration${done.length > 1 ? "s" : ""} applied`);
      } finally {
        await db.source.destroy();
      }
    });
  }
}

/** Loads the real data that the hub starts with. Rows that are there are left as they are. */
export async function seed(
  subgraphs: readonly Subgraph[],
  addressOf: AddressOf,
  progress: Progress = () => {},
) {
  for (const subgraph of subgraphs) {
    const url = addressOf(subgraph.name);
    await locked(url, async () => {
      const { name, entities } = subgraph;
      const db = await openDatabase({
        url,
        subgraph: name,
        entities: [...entities],
        migrations: [],
        poolSize: 2,
      });
      try {
        await subgraph.seed(db.source);
        progress(`${name}: data loaded`);
      } finally {
        await db.source.destroy();
      }
    });
  }
}

async function locked(url: string, work: (client: Client) => Promise<void>) {
  const client = new LastingClient({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "rcm-hub setup",
  });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}

import "reflect-metadata";

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Client } from "pg";

import { roster } from "../../services";
import { type EmbeddedPostgres, startPostgres } from "../../services/kit/embedded-postgres/start";
import { migrate, seed } from "../../services/kit/provision";

declare global {
  var hubTestPostgres: EmbeddedPostgres | undefined;
}

/** A PostgreSQL for this run alone, and in it a template: migrated and seeded once, cloned for each test file. */
export default async function setUp() {
  const directory = path.join(mkdtempSync(path.join(tmpdir(), "rcm-hub-test-")), "postgres");
  const postgres = await startPostgres({ directory, durable: false });
  globalThis.hubTestPostgres = postgres;
  const admin = new Client({ connectionString: postgres.url() });
  await admin.connect();
  await admin.query("CREATE DATABASE hub_template");
  await admin.end();
  const url = postgres.url("hub_template");
  await migrate(roster, () => url);
  await seed(roster, () => url);
  process.env.HUB_TEST_POSTGRES = postgres.url();
}

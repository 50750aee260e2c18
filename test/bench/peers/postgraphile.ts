import { readFileSync } from "node:fs";
import path from "node:path";

import { Client } from "pg";

import { ROOT } from "../../../services/kit/root";
import { type Candidate } from "../candidate";
import { PEERS } from "../machine";
import { freePort, start } from "../programs";
import { type BenchPostgres } from "../whole/database";
import { NODE_22, peer } from "./install";
import { asked } from "./postgraphile.questions";

const PORTAL = path.join(ROOT, "test/bench/peers/portal.sql");

/** PostGraphile over the same database: one server, no federation, and no row rule but "what is published". */
export async function postgraphile({ pid }: BenchPostgres, databaseUrl: string): Promise<Candidate> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(readFileSync(PORTAL, "utf8")).finally(() => client.end());
  const port = await freePort();
  const config = path.join(PEERS, "graphile.config.mjs");
  const server = await start([NODE_22, peer("postgraphile/dist/cli-run.js"), "--config", config], {
    pin: "anywhere",
    environment: { DATABASE_URL: databaseUrl, PORT: String(port), GRAPHILE_ENV: "production" },
    url: `http://127.0.0.1:${port}/graphql`,
  });
  return {
    name: "PostGraphile",
    url: server.url,
    pids: { gateway: [server.pid], database: [pid] },
    own: asked,
    stop: () => server.stop(),
  };
}

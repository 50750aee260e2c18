import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Client } from "pg";

import { roster } from "../../../services";
import { startPostgres } from "../../../services/kit/embedded-postgres/start";
import { migrate, seed } from "../../../services/kit/provision";
import { atTheLatest } from "../ending";
import { type Amount, fill } from "./data/fill";

export interface BenchPostgres {
  /** The process that started all others of this PostgreSQL. */
  pid: number;
  /** A hub's database: migrated, seeded, and with so many synthetic rows of each big noun. */
  hub(name: string, amount: Amount): Promise<string>;
  /** What autovacuum would do in the background, done now. */
  tidy(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** An embedded PostgreSQL of the benchmark's own, with nothing in it that runs by itself. */
export async function startBenchPostgres(say: (message: string) => void): Promise<BenchPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), "rcm-bench-"));
  // PostgreSQL runs as another user where the bench runs as root, and is to leave nothing behind elsewhere.
  chmodSync(folder, 0o755);
  const directory = path.join(folder, "postgres");
  say("starting PostgreSQL");
  const postgres = await startPostgres({ directory, durable: true });
  const run = async (statement: string, connectionString = postgres.url()) => {
    const client = new Client({ connectionString });
    await client.connect();
    const { rows } = await client.query(statement);
    await client.end();
    return rows;
  };
  await run("ALTER SYSTEM SET autovacuum = off");
  await run("SELECT pg_reload_conf()");
  const [{ data_directory: data }] = await run("SHOW data_directory");
  const pid = Number(readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stopped = atTheLatest(() => {
    process.kill(pid, "SIGQUIT");
    remove();
  });
  say("migrating and seeding");
  await run("CREATE DATABASE seeded");
  await migrate(roster, () => postgres.url("seeded"));
  await seed(roster, () => postgres.url("seeded"));
  return {
    pid,
    async hub(name, amount) {
      await run(`CREATE DATABASE ${name} TEMPLATE seeded`);
      await fill(postgres.url(name), amount, (progress) => say(`${name}: ${progress}`));
      return postgres.url(name);
    },
    tidy: async (url) => void (await run("VACUUM (ANALYZE)", url)),
    async stop() {
      stopped();
      await postgres.stop();
      remove();
    },
  };
}

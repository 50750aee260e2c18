import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { SUPERUSER } from "./cluster";

/** How PostgreSQL is reached; always over the loopback device. */
export interface Address {
  port: number;
  password: string;
}

const KEEPER = "rcm-exchange-hub process ";

const clientOf = ({ port, password }: Address, database: string) => {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: SUPERUSER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5_000,
    application_name: `${KEEPER}${process.pid}`,
  });
  // A connection that breaks also ends, and its end is what we look at.
  return client.on("error", () => undefined);
};

/**
 * Connects as soon as PostgreSQL answers, and stays connected until it is over: the open connection tells any
 * other start that a hub is alive, also while the hub's own pool is empty.
 */
export async function keep(address: Address, over: () => boolean): Promise<void> {
  for (; !over(); await sleep(50)) {
    const client = clientOf(address, "postgres");
    try {
      await client.connect();
      client.once("end", () => void keep(address, over).catch(() => undefined));
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code?.startsWith("28")) throw error;
    }
  }
}

/** The process of the hub that keeps this PostgreSQL; undefined where nobody does. */
export async function keeperOf(address: Address): Promise<number | undefined> {
  const names = await ask<{ application_name: string }>(
    address,
    "SELECT application_name FROM pg_stat_activity WHERE starts_with(application_name, $1) AND pid <> pg_backend_pid()",
    [KEEPER],
  );
  return names[0] && Number(names[0].application_name.slice(KEEPER.length));
}

/** Creates the database unless it is there. */
export async function ensureDatabase(address: Address, name: string): Promise<void> {
  const found = await ask(address, "SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (!found.length) await ask(address, `CREATE DATABASE "${name}"`);
}

async function ask<Row extends object>(address: Address, sql: string, values?: unknown[]): Promise<Row[]> {
  const client = clientOf(address, "postgres");
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

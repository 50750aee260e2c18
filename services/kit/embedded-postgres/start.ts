import { rm } from "node:fs/promises";
import { resolve } from "node:path";

import { programs } from "./binaries";
import { openCluster, SUPERUSER } from "./cluster";
import { ensureDatabase } from "./keeper";
import { launchPatiently } from "./patience";
import { placeOf } from "./place";
import { revive } from "./revive";
import type { Setup } from "./server";

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** The connection string of a database, with user and password. */
  url(database?: string): string;
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Where the cluster lives; made on first use, and again when it was deleted. */
  directory: string;
  /** Whether committed data must survive a crash of the machine. For tests: false. */
  durable: boolean;
  /** Told what takes a while, in sentences. */
  onProgress?: (message: string) => void;
  /** Given PostgreSQL's own log, line by line. */
  onLog?: (line: string) => void;
  /** Told when PostgreSQL has ended for good though nobody stopped it. */
  onUnexpectedExit?: (error: Error) => void;
}

const DATABASE = "hub";

/** Starts the PostgreSQL that comes with the npm packages, with a database `hub` in it. */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable, onProgress = () => {}, onLog = () => {}, onUnexpectedExit = () => {} } = options;
  const place = await placeOf(resolve(options.directory), durable);
  const tools = await programs(place.owner, onProgress);
  const cluster = await openCluster(place, tools, durable, onProgress);
  const stopping = new AbortController();
  const setup: Setup = {
    programs: tools,
    cluster,
    owner: place.owner,
    durable,
    onLog,
    onProgress,
    stopped: stopping.signal,
  };
  const server = await launchPatiently(setup);
  const address = { port: server.port, password: cluster.password };
  const life = revive(setup, server).catch(onUnexpectedExit);

  let end: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    await life;
    if (place.throwaway) await rm(place.home, { recursive: true, force: true });
  };
  const postgres: EmbeddedPostgres = {
    url: (database = DATABASE) => urlOf(address, database),
    stop: () => (end ??= stop()),
  };
  try {
    await ensureDatabase(address, DATABASE);
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

// `sslmode`: a PGSSLMODE in the environment is meant for another database.
const urlOf = ({ port, password }: { port: number; password: string }, database: string) =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`;

import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Cluster } from "./cluster";
import { keeperOf } from "./keeper";
import { isAlive, isPostgres, signal } from "./process";

/** How long a hub that is ending may take to let go of its PostgreSQL. */
const ENDING_MS = 5_000;

/**
 * Stops the PostgreSQL that a killed hub left behind on this cluster. Fails where a living hub stands behind it;
 * leaves to PostgreSQL's own judgement what does not answer to our password.
 */
export async function clearTheWay(cluster: Cluster, pgCtl: string, onProgress: (message: string) => void) {
  const file = join(cluster.data, "postmaster.pid");
  const began = Date.now();
  // Asked twice: another start may be between its first answer and its keeper.
  for (let deserted = 0; Date.now() < began + 15_000; await sleep(300)) {
    const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (!(pid > 0) || !isAlive(pid)) return;
    if (!(await isPostgres(pid))) return rm(file, { force: true });
    const hub = port > 0 ? await keeperOf({ port, password: cluster.password }).catch(() => null) : null;
    // It may be about to end, e.g. because its terminal was closed a moment ago.
    if (hub && Date.now() > began + ENDING_MS)
      throw new Error(`The hub is already running from this directory (process ${hub}). Stop it first.`);
    if (hub === undefined && ++deserted === 2) {
      onProgress("Stopping the PostgreSQL that an earlier run left behind …");
      return stop(pid, pgCtl);
    }
  }
}

async function stop(pid: number, pgCtl: string): Promise<void> {
  for (const [name, seconds] of [
    ["SIGINT", 10],
    ["SIGQUIT", 6],
    ["SIGKILL", 2],
  ] as const) {
    await signal(pid, name, pgCtl);
    for (let deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await sleep(50))
      if (!(await isPostgres(pid))) return;
  }
}

import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Programs } from "./binaries";
import { exists, type Place } from "./place";
import { isAlive } from "./process";
import { give, run } from "./run";

/** A cluster on disk. */
export interface Cluster {
  data: string;
  password: string;
}

export const SUPERUSER = "hub";

/** UTF-8 in code point order; other orders are a matter of each query (`COLLATE "es-x-icu"`). */
const INITDB = [
  `--username=${SUPERUSER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

/** Opens the cluster of a place; makes it on first use. */
export async function openCluster(
  { home, owner }: Place,
  programs: Programs,
  durable: boolean,
  onProgress: (message: string) => void,
): Promise<Cluster> {
  await sweep(home);
  const cluster = join(home, "cluster");
  if (!(await exists(cluster))) {
    onProgress("Creating the database cluster …");
    // Finished under another name first: a start killed half-way leaves nothing that looks like a cluster.
    const unfinished = join(home, `unfinished-${process.pid}-${randomBytes(4).toString("hex")}`);
    const passwordFile = join(unfinished, "password");
    await mkdir(unfinished, { mode: 0o700 });
    const password = randomBytes(24).toString("base64url");
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flush: true });
    await give(unfinished, owner);
    await give(passwordFile, owner);
    const where = [`--pgdata=${join(unfinished, "data")}`, `--pwfile=${passwordFile}`];
    await run(programs.initdb, [...INITDB, ...where, ...(durable ? [] : ["--no-sync"])], owner);
    await rename(unfinished, cluster).catch(async (error) => {
      await rm(unfinished, { recursive: true, force: true });
      // Another start may have been faster; its cluster is as good.
      if (!(await exists(cluster))) throw error;
    });
  }
  return { data: join(cluster, "data"), password: await passwordOf(cluster) };
}

async function passwordOf(cluster: string): Promise<string> {
  try {
    return (await readFile(join(cluster, "password"), "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EACCES") throw error;
    throw new Error(
      `The database in ${cluster} belongs to another user. Start the hub as that user, or as root.`,
    );
  }
}

async function sweep(home: string): Promise<void> {
  for (const name of await readdir(home).catch(() => [])) {
    const maker = /^unfinished-(\d+)-/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker)))
      await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}

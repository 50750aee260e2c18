import { chmod, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type Owner, ownerOf } from "./owner";
import { run } from "./run";

/** Where root puts what an unprivileged account cannot reach inside the repository. */
export const SHARED = "/var/lib/rcm-exchange-hub";

const THROWAWAY = "/tmp/rcm-exchange-hub-";

/** Whether there is something at the path. */
export const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Where a cluster lives, and whose it is. */
export interface Place {
  /** Holds the directory `cluster`, made on first use. */
  home: string;
  owner: Owner | undefined;
  /** Whether the home is to be removed when PostgreSQL stops. */
  throwaway: boolean;
}

/**
 * The directory itself, or where its owner cannot reach it (below /root, say) another place, which the file
 * `elsewhere` in it remembers: who deletes the directory begins anew.
 */
export async function placeOf(directory: string, durable: boolean): Promise<Place> {
  await mkdir(directory, { recursive: true });
  directory = await realpath(directory);
  const note = join(directory, "elsewhere");
  const noted = (await readFile(note, "utf8").catch(() => "")).trim();
  if (noted && !(durable && isThrowaway(noted)) && (await exists(noted)))
    return { home: noted, owner: await ownerOf(join(noted, "cluster")), throwaway: isThrowaway(noted) };

  const cluster = join(directory, "cluster");
  const owner = await ownerOf(cluster);
  if (!owner || (await reaches(owner, directory))) return { home: directory, owner, throwaway: false };
  if (await exists(cluster))
    throw new Error(
      `The owner of ${cluster} cannot reach it: a directory above it is closed to other accounts.`,
    );
  if (durable) await mkdir(SHARED, { recursive: true }).then(() => chmod(SHARED, 0o755));
  const home = await mkdtemp(durable ? join(SHARED, "cluster-") : THROWAWAY);
  await chmod(home, 0o755);
  await writeFile(note, `${home}\n`, { mode: 0o600, flush: true });
  return { home, owner, throwaway: isThrowaway(home) };
}

// By its name, not by the note alone: what the note of a stranger's directory says is not removed unseen.
const isThrowaway = (home: string) =>
  home.startsWith(THROWAWAY) && /^\w+$/.test(home.slice(THROWAWAY.length));

// Modes alone do not tell: mounts, access lists and security modules have a say too.
const reaches = (owner: Owner, directory: string) =>
  run("/bin/sh", ["-c", 'test -x "$0"', directory], owner).then(
    () => true,
    () => false,
  );

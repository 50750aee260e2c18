import { readFile, stat } from "node:fs/promises";

/** The account PostgreSQL runs as, where that is not our own. */
export interface Owner {
  uid: number;
  gid: number;
}

const ACCOUNTS = ["postgres", "_postgres", "nobody"];

/**
 * PostgreSQL refuses to run as root. For root this is the owner of the existing cluster, else an unprivileged
 * account of this machine; for anybody else it is undefined, which means: as ourselves.
 */
export async function ownerOf(cluster: string, passwd = "/etc/passwd"): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const made = await stat(cluster).catch(() => undefined);
  if (made && made.uid !== 0) return { uid: made.uid | 0, gid: made.gid | 0 };
  const lines = (await readFile(passwd, "utf8").catch(() => "")).split("\n").map((line) => line.split(":"));
  for (const account of ACCOUNTS) {
    const [, , uid, gid] = lines.find(([name, , id]) => name === account && Number(id) !== 0) ?? [];
    // `spawn` wants 32 bits with a sign, as macOS writes them: its nobody is -2.
    if (uid && gid) return { uid: Number(uid) | 0, gid: Number(gid) | 0 };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has no account named postgres or nobody. " +
      "Start the hub as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  );
}

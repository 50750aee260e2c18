import { randomUUID } from "node:crypto";
import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { dirname, join, relative } from "node:path";

import type { Owner } from "./owner";
import { exists, SHARED } from "./place";
import { packageRoot, platform } from "./platform";
import { run } from "./run";

/** The programs of PostgreSQL that we call. */
export interface Programs {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

/** PostgreSQL's programs, whole, and at a place where the owner can run them. */
export async function programs(
  owner: Owner | undefined,
  onProgress: (message: string) => void,
): Promise<Programs> {
  const root = packageRoot(platform());
  await complete(root).catch((error: Error) => {
    throw new Error(`${root} is not complete, and cannot be completed as this user: ${error.message}`);
  });
  const here = programsIn(join(root, "native"));
  try {
    await run(here.postgres, ["--version"], owner);
    return here;
  } catch (error) {
    if (!owner) throw error;
  }
  const copied = programsIn(await copy(root, onProgress));
  await run(copied.postgres, ["--version"], owner);
  return copied;
}

function programsIn(native: string): Programs {
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

/** What a registry's archive cannot carry and the package's install script adds, if it was allowed to run. */
async function complete(root: string): Promise<void> {
  const links = await readFile(join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  const { postgres, initdb } = programsIn(join(root, "native"));
  for (const program of [postgres, initdb])
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
}

async function copy(root: string, onProgress: (message: string) => void): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const copied = join(SHARED, `${name.split("/").pop()}-${version}`);
  if (await exists(copied)) return copied;
  onProgress(`Copying PostgreSQL to ${copied}, where an account other than root can run it …`);
  const unfinished = join(SHARED, `unfinished-${randomUUID()}`);
  await mkdir(SHARED, { recursive: true });
  await chmod(SHARED, 0o755);
  await cp(join(root, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  for (const entry of await readdir(unfinished, { recursive: true, withFileTypes: true })) {
    const open = entry.isDirectory() || entry.parentPath.endsWith("bin") ? 0o755 : 0o644;
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), open);
  }
  await rename(unfinished, copied).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(copied))) throw error;
  });
  return copied;
}

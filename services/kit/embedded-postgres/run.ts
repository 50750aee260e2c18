import { spawn } from "node:child_process";
import { chown } from "node:fs/promises";
import { dirname } from "node:path";

import type { Owner } from "./owner";

/** How a program of PostgreSQL is spawned: as its owner, in a directory it can enter, untouched by our environment. */
export const as = (owner: Owner | undefined, program: string) => ({
  ...owner,
  cwd: dirname(program),
  env:
    process.platform === "win32" ? process.env : { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C" },
  windowsHide: true,
});

/** Runs a program to its end; fails with what it said when it did not end well. */
export async function run(program: string, args: string[], owner?: Owner): Promise<void> {
  const child = spawn(program, args, { ...as(owner, program), stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${signal ?? code}.\n${said.trim()}`)),
    );
  });
}

/** Gives a file to the owner. */
export const give = async (path: string, owner: Owner | undefined) => {
  if (owner) await chown(path, owner.uid >>> 0, owner.gid >>> 0);
};

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";

const output = async (program: string, ...args: string[]) =>
  (await promisify(execFile)(program, args).catch(() => ({ stdout: "" }))).stdout;

/** Whether there is such a process, be it ours to signal or not. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether the process is a PostgreSQL, and not another one that has got its number since. */
export async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === "win32")
    return (await output("tasklist", "/fi", `pid eq ${pid}`, "/nh", "/fo", "csv")).startsWith(
      '"postgres.exe"',
    );
  // A zombie has a name here and no command line: it counts as ended.
  const program =
    process.platform === "linux"
      ? (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0")[0]
      : await output("ps", "-o", "comm=", "-p", String(pid));
  return basename(program?.trim() ?? "") === "postgres";
}

/** PostgreSQL's shutdowns: SIGINT is the fast one, SIGQUIT the immediate one, SIGKILL the last resort. */
export async function signal(
  pid: number,
  name: "SIGINT" | "SIGQUIT" | "SIGKILL",
  pgCtl: string,
): Promise<void> {
  if (process.platform !== "win32") {
    if (isAlive(pid)) process.kill(pid, name);
  } else if (name === "SIGKILL") await output("taskkill", "/pid", String(pid), "/t", "/f");
  else await output(pgCtl, "kill", name.slice(3), String(pid));
}

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import type { Programs } from "./binaries";
import type { Cluster } from "./cluster";
import { keep } from "./keeper";
import type { Owner } from "./owner";
import { signal } from "./process";
import { as } from "./run";

/** What a PostgreSQL needs to run. */
export interface Setup {
  programs: Programs;
  cluster: Cluster;
  owner: Owner | undefined;
  durable: boolean;
  onLog: (line: string) => void;
  onProgress: (message: string) => void;
  /** Aborted when the hub wants no PostgreSQL any more. */
  stopped: AbortSignal;
}

/** A PostgreSQL that has answered. */
export interface Server {
  port: number;
  /** Settles when the process has ended, with the reason. */
  ended: Promise<string>;
}

/** What a statement is refused for repeats its values: the hub logs that itself, without them. */
const WITHOUT_VALUES = ["log_min_messages=log", "log_min_error_statement=panic"];

const settings = (port: number, durable: boolean) => [
  `port=${port}`,
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "shared_buffers=64MB",
  "timezone=UTC",
  "log_timezone=UTC",
  ...WITHOUT_VALUES,
  ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
];

/** Starts PostgreSQL and waits until it answers. When it ends before, fails with its last words. */
export async function launch(setup: Setup, port: number): Promise<Server> {
  const { programs, cluster, owner, durable, stopped } = setup;
  stopped.throwIfAborted();
  const args = ["-D", cluster.data, ...settings(port, durable).flatMap((setting) => ["-c", setting])];
  // In a process group of its own: Ctrl-C in the terminal is for the hub, which may still need its database.
  const how = { ...as(owner, programs.postgres), detached: true } as const;
  const child = spawn(programs.postgres, args, { ...how, stdio: ["ignore", "ignore", "pipe"] });
  const lastWords: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (lastWords.push(line) > 10) lastWords.shift();
    setup.onLog(line);
  });
  let over = false;
  const ended = new Promise<string>((resolve) => {
    const end = (reason: string) => {
      over = true;
      resolve(reason);
    };
    child.once("error", (error) => end(error.message));
    child.once("close", (code, name) => end(`${name ?? `exit code ${code}`}`));
    // Orphaned backends may hold the log open for a while after the postmaster is gone.
    child.once("exit", (code, name) => setTimeout(end, 200, `${name ?? `exit code ${code}`}`));
  });
  const quit = async () => {
    const { pid } = child;
    if (!pid) return;
    await signal(pid, "SIGINT", programs.pgCtl);
    const impatient = setTimeout(() => void signal(pid, "SIGQUIT", programs.pgCtl), 20_000);
    await ended.finally(() => clearTimeout(impatient));
  };
  stopped.addEventListener("abort", quit);
  void ended.then(() => stopped.removeEventListener("abort", quit));

  await Promise.race([
    keep({ port, password: cluster.password }, () => over || stopped.aborted),
    ended,
  ]).catch(async (error) => {
    await quit();
    throw error;
  });
  if (over) throw new Error(`PostgreSQL did not start (${await ended}).\n${lastWords.join("\n")}`);
  return { port, ended };
}

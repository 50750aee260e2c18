import { type Pin, pinned } from "./pin";
import { built, Program } from "../support/program";

const PATIENCE_MS = 120_000;
/** As one runs a server: without it Apollo Server makes stack traces. */
const ENVIRONMENT = { NODE_ENV: "production", LOG_LEVEL: "warn" };

/** A server of its own, started and ready. */
export interface Running {
  pid: number;
  url: string;
  stop(): Promise<void>;
}

/** Starts a command and waits until it says where it listens. */
export async function start(
  command: string[],
  options: { pin: Pin; environment?: Record<string, string>; ready?: RegExp },
): Promise<Running> {
  const { pin, environment = {}, ready = /ready: (http:\S+)/ } = options;
  const program = new Program(pinned(pin, command), { ...ENVIRONMENT, ...environment });
  const [, url = ""] = await program.says(ready, PATIENCE_MS);
  return { pid: program.pid, url, stop: async () => void (await program.stop("SIGKILL")) };
}

/** Starts a program of the build. */
export const startBuilt = (
  script: string,
  args: string[],
  options: { pin: Pin; environment?: Record<string, string>; ready?: RegExp; node?: string[] },
): Promise<Running> => {
  const [node = "", ...rest] = built(script, ...args);
  return start([node, ...(options.node ?? []), ...rest], options);
};

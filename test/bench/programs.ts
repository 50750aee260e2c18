import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { built, Program } from "../support/program";
import { atTheLatest } from "./ending";
import { type Pin, pinned } from "./pin";

const PATIENCE_MS = 120_000;
/** As one runs a server: without it Apollo Server makes stack traces. */
const ENVIRONMENT = { NODE_ENV: "production", LOG_LEVEL: "warn" };

/** A server of its own, started and ready. */
export interface Running {
  pid: number;
  url: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  pin: Pin;
  environment?: Record<string, string>;
  /** What it says once it listens, its address within. */
  ready?: RegExp;
  /** Where it will listen, for a server that does not say so. */
  url?: string;
}

/** Starts a command and waits until it listens. */
export async function start(command: string[], options: StartOptions): Promise<Running> {
  const { pin, environment = {}, ready = /ready: (http:\S+)/, url } = options;
  const program = new Program(pinned(pin, command), { ...ENVIRONMENT, ...environment });
  const kill = () => void program.stop("SIGKILL");
  const ended = atTheLatest(kill);
  const at = url ? await answering(url, program) : (await program.says(ready, PATIENCE_MS))[1]!;
  const stop = async () => {
    ended();
    await program.stop("SIGKILL");
  };
  return { pid: program.pid, url: at, stop };
}

/** Starts a program of the build. */
export function startBuilt(script: string, args: string[], options: StartOptions & { node?: string[] }) {
  const [node = "", ...rest] = built(script, ...args);
  return start([node, ...(options.node ?? []), ...rest], options);
}

/** Asks until it is answered as a GraphQL server answers. */
async function answering(url: string, program: Program): Promise<string> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(100)) {
    const headers = { "content-type": "application/json" };
    const body = '{"query":"{ __typename }"}';
    const response = await fetch(url, { method: "POST", headers, body }).catch(() => null);
    if (response?.ok && (await response.text()).includes('"Query"')) return url;
  }
  throw new Error(`Nobody answers at ${url}. It said:\n${program.output}`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

import { ROOT } from "../../../services/kit/root";
import { type Pin, pinned } from "../pin";
import { type Load, type LoadResult } from "./request";

export interface Driver {
  run(load: Load): Promise<LoadResult>;
  stop(): void;
}

/** Starts the load generator beside us, so that neither its CPU nor its garbage is anybody else's. */
export function startDriver(pin: Pin): Driver {
  const [program = "", ...args] = pinned(pin, [
    process.execPath,
    path.join(ROOT, "dist/test/bench/load/process.js"),
  ]);
  const child: ChildProcess = spawn(program, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return {
    async run(load) {
      child.send(load);
      const [result] = (await once(child, "message")) as [LoadResult];
      // Some failures under load are a result; nothing but failures is a fault of the bench.
      if (result.requests === 0) throw new Error(`${load.request.url} answered: ${result.failure}`);
      return result;
    },
    stop: () => child.disconnect(),
  };
}

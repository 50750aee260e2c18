import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Where a process runs: the gateway has a core of its own, so that what it costs is not what others take from it. */
export type Pin = "gateway" | "others" | "anywhere";

const last = availableParallelism() - 1;
const CORES = { gateway: "0", others: last > 1 ? `1-${last}` : String(last) };
export const CAN_PIN = last > 0 && spawnSync("taskset", ["-V"]).status === 0;

/** A command on its cores. `taskset` becomes the program that it starts, so the process id stays. */
export const pinned = (pin: Pin, command: string[]): string[] =>
  pin === "anywhere" || !CAN_PIN ? command : ["taskset", "-c", CORES[pin], ...command];

import { setTimeout as sleep } from "node:timers/promises";

/** Again and again until it does not fail. */
export async function until<Value>(work: () => Promise<Value>, patienceMs = 60_000): Promise<Value> {
  for (const began = Date.now(); ; await sleep(50))
    try {
      return await work();
    } catch (error) {
      if (Date.now() - began > patienceMs) throw error;
    }
}

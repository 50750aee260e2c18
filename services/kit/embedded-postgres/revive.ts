import { launchPatiently } from "./patience";
import type { Server, Setup } from "./server";

const LIMIT = 5;
const WINDOW = 60_000;

/**
 * Starts PostgreSQL again, on the same port, whenever it ends though nobody stopped it. Settles when it was
 * stopped; fails when it ends too often or does not come back.
 */
export async function revive(setup: Setup, server: Server): Promise<void> {
  let deaths: number[] = [];
  for (;;) {
    const reason = await server.ended;
    if (setup.stopped.aborted) return;
    deaths = [...deaths.filter((time) => time > Date.now() - WINDOW), Date.now()];
    if (deaths.length > LIMIT)
      throw new Error(`PostgreSQL ended ${deaths.length} times within a minute, at last with: ${reason}.`);
    setup.onProgress(`PostgreSQL ended unexpectedly (${reason}). Starting it again …`);
    try {
      server = await launchPatiently(setup, server.port);
    } catch (error) {
      if (setup.stopped.aborted) return;
      throw error;
    }
  }
}

import { setTimeout as sleep } from "node:timers/promises";

import { LastingClient } from "./lasting-client";
import { isOutage } from "./outage";

const PATIENCE_MS = 60_000;
const AGAIN_MS = 250;

/**
 * Waits for a PostgreSQL that is still starting, as where all parts of a hub start at once after a power cut. Throws
 * after a minute, and at once what waiting does not mend, e.g. a wrong password.
 */
export async function postgresAnswers(
  url: string,
  say: (message: string) => void,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const until = Date.now() + patienceMs;
  for (let isTold = false; ; isTold = true) {
    const client = new LastingClient({ connectionString: url, connectionTimeoutMillis: patienceMs });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (!isOutage(error as Error) || Date.now() > until) throw error;
      if (!isTold) say("PostgreSQL does not answer yet. Waiting for it …");
    } finally {
      await client.end().catch(() => {});
    }
    await sleep(AGAIN_MS);
  }
}

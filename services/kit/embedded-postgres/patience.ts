import { setTimeout as sleep } from "node:timers/promises";

import { clearTheWay } from "./orphan";
import { freePort } from "./port";
import { launch, type Server, type Setup } from "./server";

// Another program took the port, the processes of a killed PostgreSQL are not all gone yet, or it was killed again.
const PASSING = /still in use|already exists|could not bind|could not create any TCP|did not start \(SIG/;

/** Launches PostgreSQL, on a free port unless one is given; tries again while what stands in its way may pass. */
export async function launchPatiently(setup: Setup, port?: number): Promise<Server> {
  for (const deadline = Date.now() + 20_000; ; await sleep(250)) {
    await clearTheWay(setup.cluster, setup.programs.pgCtl, setup.onProgress);
    try {
      return await launch(setup, port ?? (await freePort()));
    } catch (error) {
      const hopeless = !PASSING.test((error as Error).message) || Date.now() > deadline;
      if (hopeless || setup.stopped.aborted) throw error;
    }
  }
}

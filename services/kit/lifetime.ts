import { setTimeout as sleep } from "node:timers/promises";

import { type FastifyInstance } from "fastify";
import { type Logger } from "pino";

const PATIENCE_MS = 30_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Resolves when a signal came and everything was ended in order. A second signal changes nothing:
 * what is under way is written first; only after half a minute the process ends as it is.
 */
export function untilStopped(stop: () => Promise<void>, log: Logger): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (stopping) return;
      stopping = true;
      log.info({ signal }, "stopping");
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      stop().then(() => {
        for (const name of SIGNALS) process.off(name, onSignal);
        resolve();
      });
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
    whenOrphaned(() => onSignal("SIGHUP"));
  });
}

/** npm passes signals on; once npm itself was killed nobody does, and the hub ends rather than stay behind unseen. */
function whenOrphaned(end: () => void) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 250);
  watch.unref();
}

declare module "fastify" {
  interface FastifyInstance {
    /** From when on every answer closes its connection. */
    isEnding: boolean;
  }
}

const STILL_ACCEPTING_MS = 400;
const LAST_ANSWERS_MS = 8_000;

/**
 * Prepares a server to end without breaking off an answer. From the call of the returned function on, every
 * answer closes its connection; for a moment new ones are still served, which balancers need to notice; then
 * none are accepted, and what is under way has some seconds to be answered.
 */
export function drains(app: FastifyInstance): () => Promise<void> {
  app.decorate("isEnding", false);
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (app.isEnding) reply.header("connection", "close");
    done();
  });
  return async () => {
    app.isEnding = true;
    await sleep(STILL_ACCEPTING_MS);
    const closed = app.close();
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    const cut = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS);
    await closed;
    clearInterval(sweep);
    clearTimeout(cut);
  };
}

import { type FastifyInstance } from "fastify";

import { drains } from "../services/kit/lifetime";
import { readLimits } from "../services/kit/limits";
import { admission } from "./admit";
import { graphServer } from "./apollo";
import { openApp } from "./app";
import { contexts } from "./context";
import { guarded } from "./fetch/guarded";
import { httpFetcher } from "./fetch/http";
import { serveHealth } from "./health";
import { type GatewayOptions, WAITS } from "./options";
import { observed } from "./telemetry/fetches";
import { traceGraph } from "./telemetry/handler";
import { wholePipeline } from "./pipeline";

export interface Gateway {
  readonly app: FastifyInstance;
  /** Reads and plans documents before anybody asks. */
  prepare(documents: readonly string[]): Promise<void>;
  /** From here on it says that it is not ready; what is under way is finished, then it ends. */
  close(): Promise<void>;
}

/** The door of the hub, or of any Federation 2 supergraph. Reads no environment and no disk. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, sign, fetchers = {}, telemetry = {} } = options;
  const { corsOrigins = [], forwardedHeaders = ["accept-language"] } = options;
  const waits = { ...WAITS, ...options.waits };
  const limits = options.limits ?? readLimits({}, true, (message) => new Error(message));
  const app = openApp({ trustedProxies: limits.trustedProxies, corsOrigins, telemetry, log });
  const drain = drains(app);
  const opened: { close(): Promise<void> }[] = [];
  const overHttp = (url: string) => {
    const fetcher = httpFetcher(url);
    opened.push(fetcher);
    return fetcher;
  };
  const observe = observed(telemetry);
  const { apollo, lane, prepare } = graphServer({
    supergraphSdl: options.supergraphSdl,
    fetcherOf: (name, url) => observe(name, guarded(fetchers[name] ?? overHttp(url), waits)),
    limits,
    telemetry,
    knownOperations: new Set(options.knownOperations),
    log,
  });
  await apollo.start();
  const contextOf = contexts({ sign, forwardedHeaders, requestMs: waits.requestMs, log });
  const throughApollo = wholePipeline(apollo);

  const { admit, refuseUnread } = admission(limits, options.authenticate);
  app.decorateRequest("caller");
  app.decorateRequest("allowance");
  if (telemetry.trace) traceGraph(app, telemetry.trace);
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    preHandler: admit,
    errorHandler: refuseUnread,
    handler: async (request, reply) => {
      const context = () => contextOf(request, reply);
      if (!(await lane(request, reply, context))) await throughApollo(request, reply, context);
      return reply;
    },
  });
  app.options("/graphql", (_request, reply) => reply.code(204).send());
  const draining = serveHealth(app, options.health ?? (async () => ({})));
  return {
    app,
    prepare,
    async close() {
      draining();
      await drain();
      await apollo.stop();
      await Promise.all(opened.map((fetcher) => fetcher.close()));
    },
  };
}

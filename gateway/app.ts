import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { type Logger } from "pino";

import { CORRELATION_HEADER, correlationId } from "./correlation";
import { allowOrigin } from "./cors";
import { readShallowJson } from "./limits/nesting";
import { BODY_LIMIT, problem, refusing } from "./refuse";
import { type Telemetry } from "./telemetry/fetches";

/** How long a request may take to arrive. */
const REQUEST_TIMEOUT_MS = 15_000;

declare module "fastify" {
  interface FastifyRequest {
    correlationId: string;
  }
}

/** HTTP without any graph yet: what every answer has, and what becomes of what is wrong. */
export function openApp(options: {
  trustedProxies: readonly string[];
  corsOrigins: readonly string[];
  telemetry: Telemetry;
  log: Logger;
}): FastifyInstance {
  const { trustedProxies, corsOrigins } = options;
  const refuse = refusing(options.log, options.telemetry);
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => refuse(error, reply as FastifyReply, request.id),
  });
  readShallowJson(app);
  app.decorateRequest("correlationId", "");
  app.addHook("onRequest", async (request, reply) => {
    request.correlationId = correlationId(request.headers[CORRELATION_HEADER]);
    reply.headers({
      [CORRELATION_HEADER]: request.correlationId,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    allowOrigin(request.headers.origin, corsOrigins, reply);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => refuse(error, reply, request.correlationId));
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(problem("NOT_FOUND", "There is nothing at this address. The graph is at /graphql.")),
  );
  return app;
}

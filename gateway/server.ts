import { randomUUID } from "node:crypto";

import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { GraphQLError } from "graphql";
import { type Logger } from "pino";

import { ANONYMOUS, type Caller } from "../services/kit/caller";
import { IDENTITY_HEADER, type SignIdentity } from "../services/kit/identity";
import { drains } from "../services/kit/lifetime";
import { apolloServer } from "./apollo";
import { type Fetcher } from "./fetch/fetcher";
import { FETCH_LIMITS, type FetchLimits, guarded } from "./fetch/guarded";
import { httpFetcher } from "./fetch/http";
import { Signal } from "./fetch/signal";
import { type HealthOf, serveHealth } from "./health";
import { type Authenticate } from "./identity/authenticate";
import { type RequestContext } from "./request";

const BODY_LIMIT = 256 * 1024;
/** How long a request may take to arrive. */
const REQUEST_TIMEOUT_MS = 15_000;

export interface GatewayOptions {
  supergraphSdl: string;
  /** The ways to subgraphs by name; one without goes over HTTP to the address in the supergraph. */
  fetchers?: Readonly<Record<string, Fetcher>>;
  /** Who are you? Without it every caller is anonymous. */
  authenticate?: Authenticate;
  /** Signs who asks, for the subgraphs; without it they are told nothing. */
  sign?: SignIdentity;
  /** Headers of the caller that subgraphs get as they are. */
  forwardedHeaders?: readonly string[];
  health?: HealthOf;
  corsOrigins?: readonly string[];
  limits?: Partial<GatewayLimits>;
  log: Logger;
}

export interface GatewayLimits extends FetchLimits {
  /** How long a request may take; what has not come by then is null, and says so. */
  requestMs: number;
}
const LIMITS: GatewayLimits = { ...FETCH_LIMITS, requestMs: 10_000 };

export interface Gateway {
  readonly app: FastifyInstance;
  /** From here on it says that it is not ready; what is under way is finished, then it ends. */
  close(): Promise<void>;
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
    correlationId: string;
  }
}

/** The door of the hub, or of any Federation 2 supergraph. Reads no environment and no disk. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, authenticate, sign, fetchers = {}, forwardedHeaders = ["accept-language"] } = options;
  const limits = { ...LIMITS, ...options.limits };
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => refuse(error, reply as FastifyReply, log, request.id),
  });
  const drain = drains(app);
  const opened: { close(): Promise<void> }[] = [];
  const overHttp = (url: string) => {
    const fetcher = httpFetcher(url);
    opened.push(fetcher);
    return fetcher;
  };
  const apollo = apolloServer({
    supergraphSdl: options.supergraphSdl,
    fetcherOf: (name, url) => guarded(fetchers[name] ?? overHttp(url), limits),
    log,
  });
  await apollo.start();

  app.decorateRequest("caller");
  app.decorateRequest("correlationId", "");
  app.addHook("onRequest", async (request, reply) => {
    request.correlationId = correlationId(request.headers["x-correlation-id"]);
    reply.headers({
      "x-correlation-id": request.correlationId,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    allowOrigin(request.headers.origin, options.corsOrigins ?? [], reply);
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    refuse(error, reply, log, request.correlationId),
  );
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(problem("NOT_FOUND", "There is nothing at this address. The graph is at /graphql.")),
  );

  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    preHandler: async (request) => {
      request.caller = authenticate ? await authenticate(request.headers.authorization) : ANONYMOUS;
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply): Promise<RequestContext> => {
        const { caller, correlationId } = request;
        const headers: Record<string, string> = { "x-correlation-id": correlationId };
        if (sign) headers[IDENTITY_HEADER] = await sign(caller);
        for (const name of forwardedHeaders) {
          const value = request.headers[name];
          if (typeof value === "string") headers[name] = value;
        }
        const signal = whileWaiting(reply, limits.requestMs);
        return {
          headers,
          signal,
          // Few requests have anything to log.
          get log() {
            return log.child({ correlationId });
          },
        };
      },
    }),
  });
  app.options("/graphql", (_request, reply) => reply.code(204).send());
  const draining = serveHealth(app, options.health ?? (async () => ({})));
  return {
    app,
    async close() {
      draining();
      await drain();
      await apollo.stop();
      await Promise.all(opened.map((fetcher) => fetcher.close()));
    },
  };
}

/** Aborts when the caller is gone, or when the request has taken as long as it may. */
function whileWaiting({ raw }: FastifyReply, requestMs: number): Signal {
  const signal = new Signal();
  const timer = setTimeout(() => signal.abort(), requestMs);
  raw.once("close", () => {
    clearTimeout(timer);
    if (!raw.writableFinished) signal.abort();
  });
  return signal;
}

const correlationId = (given: unknown) =>
  typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();

function allowOrigin(origin: string | undefined, allowed: readonly string[], reply: FastifyReply) {
  if (!origin || !(allowed.includes("*") || allowed.includes(origin))) return;
  reply.headers({
    "access-control-allow-origin": origin,
    vary: "origin",
    "access-control-allow-headers":
      "authorization, content-type, accept-language, x-correlation-id, apollo-require-preflight",
    "access-control-max-age": "600",
  });
}

const problem = (code: string, message: string, details: object = {}) => ({
  errors: [{ message, extensions: { code, ...details } }],
});

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, UNAVAILABLE: 503 };

/** What fails before GraphQL begins: a credential, a body too large, a body that is not JSON. */
function refuse(error: FastifyError, reply: FastifyReply, log: Logger, correlationId: string) {
  if (error instanceof GraphQLError) {
    const { cause, ...extensions } = error.extensions as { code: string; cause?: unknown };
    if (cause) log.warn({ err: cause, correlationId }, error.message);
    const status = STATUS[extensions.code] ?? 400;
    if (status === 401) reply.header("www-authenticate", "Bearer");
    return reply.code(status).send({ errors: [{ message: error.message, extensions }] });
  }
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return reply.code(413).send(
      problem("BAD_USER_INPUT", `The request is larger than ${BODY_LIMIT} bytes.`, {
        fix: "Send less at once.",
      }),
    );
  if (error.statusCode && error.statusCode < 500)
    return reply.code(error.statusCode).send(
      problem("BAD_USER_INPUT", "The request is not one the hub can read.", {
        fix: "Send JSON with a `query`.",
      }),
    );
  const errorId = randomUUID();
  log.error({ err: error, errorId, correlationId }, "unexpected error");
  return reply
    .code(500)
    .send(
      problem("INTERNAL_SERVER_ERROR", `Something went wrong on the hub's side: ${errorId}.`, { errorId }),
    );
}

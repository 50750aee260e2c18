import { randomUUID } from "node:crypto";

import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandler,
} from "fastify";
import { GraphQLError } from "graphql";
import { type Logger } from "pino";

import { ANONYMOUS, type Caller } from "../services/kit/caller";
import { IDENTITY_HEADER, type SignIdentity } from "../services/kit/identity";
import { drains } from "../services/kit/lifetime";
import { type Limits, readLimits } from "../services/kit/limits";
import { graphServer } from "./apollo";
import { type Fetcher } from "./fetch/fetcher";
import { FETCH_LIMITS, type FetchLimits, guarded } from "./fetch/guarded";
import { httpFetcher } from "./fetch/http";
import { Signal } from "./fetch/signal";
import { type HealthOf, serveHealth } from "./health";
import { type Authenticate } from "./identity/authenticate";
import { operationCheck, queryIn } from "./limits/operation";
import { type Allowance, allowances, RateLimited } from "./rates/allowance";
import { RequestContext } from "./request";
import { observed, type Telemetry } from "./telemetry/fetches";
import { traceGraph } from "./telemetry/handler";

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
  waits?: Partial<Waits>;
  /** How much callers may ask; without it as over any foreign graph. */
  limits?: Limits;
  telemetry?: Telemetry;
  /** Operations that the metrics call by their names. */
  knownOperations?: readonly string[];
  log: Logger;
}

export interface Waits extends FetchLimits {
  /** How long a request may take; what has not come by then is null, and says so. */
  requestMs: number;
}
export const WAITS: Waits = { ...FETCH_LIMITS, requestMs: 10_000 };

export interface Gateway {
  readonly app: FastifyInstance;
  /** Reads and plans documents before anybody asks. */
  prepare(documents: readonly string[]): Promise<void>;
  /** From here on it says that it is not ready; what is under way is finished, then it ends. */
  close(): Promise<void>;
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
    allowance: Allowance;
    correlationId: string;
  }
}

/** The door of the hub, or of any Federation 2 supergraph. Reads no environment and no disk. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, authenticate, sign, fetchers = {}, forwardedHeaders = ["accept-language"] } = options;
  const waits = { ...WAITS, ...options.waits };
  const limits = options.limits ?? readLimits({}, true, (message) => new Error(message));
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: limits.trustedProxies.length > 0 && [...limits.trustedProxies],
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
  const { telemetry = {} } = options;
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
  const checkOperation = operationCheck(limits.operation);
  const allowanceOf = allowances(limits.costPerMinute);

  app.decorateRequest("caller");
  app.decorateRequest("allowance");
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

  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const { allowance, caller, correlationId } = request;
    const headers: Record<string, string> = { "x-correlation-id": correlationId };
    if (sign) headers[IDENTITY_HEADER] = await sign(caller);
    for (const name of forwardedHeaders) {
      const value = request.headers[name];
      if (typeof value === "string") headers[name] = value;
    }
    const signal = whileWaiting(reply, waits.requestMs);
    return new RequestContext(headers, allowance, correlationId, log, signal);
  };
  const throughApollo = fastifyApolloHandler(apollo, { context: contextOf }) as RouteHandler;

  if (telemetry.trace) traceGraph(app, telemetry.trace);
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    preHandler: async (request) => {
      const query = queryIn(request);
      const reading = readingCost(request.headers["content-length"], query);
      try {
        if (query !== undefined) checkOperation(query);
        request.caller = authenticate ? await authenticate(request.headers.authorization) : ANONYMOUS;
      } catch (error) {
        // Whose it is nobody knows: the address pays for what is refused unread.
        allowanceOf(ANONYMOUS, request.ip).spend(reading);
        throw error;
      }
      request.allowance = allowanceOf(request.caller, request.ip);
      request.allowance.spend(reading);
    },
    handler: async (request, reply) =>
      (await lane(request, reply, () => contextOf(request, reply)))
        ? reply
        : throughApollo.call(app, request, reply),
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
    "access-control-expose-headers":
      "retry-after, ratelimit, ratelimit-policy, x-correlation-id, x-cost-estimated, x-cost-limit",
    "access-control-max-age": "600",
  });
}

const problem = (code: string, message: string, details: object = {}) => ({
  errors: [{ message, extensions: { code, ...details } }],
});

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** What it costs to read a request, well-formed or not. */
const readingCost = (length: string | undefined, query = "") =>
  1 + Math.floor(Math.max(Number(length) || 0, query.length) / 256);

/** What fails before GraphQL begins: a credential, a body too large, a body that is not JSON. */
function refuse(error: FastifyError, reply: FastifyReply, log: Logger, correlationId: string) {
  if (error instanceof GraphQLError) {
    const { cause, ...extensions } = error.extensions as { code: string; cause?: unknown };
    if (cause) log.warn({ err: cause, correlationId }, error.message);
    const status = STATUS[extensions.code] ?? 400;
    if (status === 401) reply.header("www-authenticate", "Bearer");
    if (error instanceof RateLimited) reply.headers(error.headers);
    return reply.code(status).send({ errors: [{ message: error.message, extensions }] });
  }
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return reply.code(413).send(
      problem("BODY_LIMIT", `The request is larger than ${BODY_LIMIT} bytes.`, {
        limit: BODY_LIMIT,
        fix: "Send less at once: several requests.",
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

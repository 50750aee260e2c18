import { randomUUID } from "node:crypto";

import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { type GraphQLFormattedError, parse } from "graphql";
import { type Logger } from "pino";

import { misfit } from "../services/kit/errors";
import { type Limits } from "../services/kit/limits";
import { costPlugin } from "./cost/plugin";
import { costPolicy } from "./cost/policy";
import { type Fetcher } from "./fetch/fetcher";
import { operationPlugin } from "./operation";
import { type Allowance } from "./rates/allowance";

/** What a request carries through the gateway: the headers that every subgraph gets. */
export interface RequestContext {
  headers: Record<string, string>;
  /** What the caller may ask. */
  allowance: Allowance;
  log: Logger;
}

/** Codes that reach callers as they are: the hub's own, and Apollo Server's for documents it refuses. */
const KNOWN_CODES = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "CONFLICT",
  "UNAVAILABLE",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "COST_LIMIT",
  "FIELD_LIMIT",
  "RATE_LIMITED",
]);

/** Plans and runs federated operations over a fixed supergraph: no polling, no introspection of subgraphs. */
export function apolloServer(options: {
  supergraphSdl: string;
  fetcherOf: (name: string, url: string) => Fetcher;
  limits: Limits;
  log: Logger;
}): ApolloServer<RequestContext> {
  const { supergraphSdl, fetcherOf, limits, log } = options;
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => dataSource(name, fetcherOf(name, url ?? "")),
    logger: quiet(log),
  });
  return new ApolloServer<RequestContext>({
    gateway,
    parseOptions: { maxTokens: limits.operation.tokens },
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quiet(log),
    formatError: (error, cause) => presentable(error, cause, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      operationPlugin,
      costPlugin<RequestContext>(costPolicy(parse(supergraphSdl, { noLocation: true }), limits)),
    ],
  });
}

/** A subgraph as @apollo/gateway sees it. What fails costs the fields asked of it, and says nothing of where it lives. */
function dataSource(name: string, fetcher: Fetcher): GraphQLDataSource<RequestContext> {
  return {
    async process({ request, context }) {
      const { query = "", variables, operationName } = request;
      const { headers, log } = context as RequestContext;
      try {
        return (await fetcher({ query, variables, operationName, headers })) as never;
      } catch (error) {
        const errorId = randomUUID();
        log.error({ err: error, subgraph: name, errorId }, "subgraph failed");
        const message = `The part of the hub named "${name}" does not answer. Try again in a moment.`;
        return { errors: [{ message, extensions: { code: "UNAVAILABLE", errorId } }] } as never;
      }
    },
  };
}

/** What a request itself has wrong, by the names that Apollo's packages give it. */
const REQUEST_CODES = new Set([
  "INVALID_GRAPHQL",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "PERSISTED_QUERY_NOT_FOUND",
]);

function presentable(error: GraphQLFormattedError, cause: unknown, log: Logger): GraphQLFormattedError {
  const { code, errorId, serviceName, ...details } = (error.extensions ?? {}) as Record<string, unknown>;
  delete details.stacktrace;
  const subgraph = serviceName === undefined ? {} : { subgraph: serviceName };
  const clear = details.field === undefined && misfit(error.message);
  if (clear)
    return {
      message: clear.message,
      locations: error.locations,
      path: error.path,
      extensions: clear.extensions,
    };
  if (REQUEST_CODES.has(String(code)) && !error.path)
    return { ...error, extensions: { code: "BAD_REQUEST" } };
  if (errorId !== undefined || KNOWN_CODES.has(String(code))) {
    const id = errorId === undefined ? {} : { errorId };
    return { ...error, extensions: { code, ...details, ...id, ...subgraph } };
  }
  const id = randomUUID();
  log.error({ err: cause, errorId: id, path: error.path }, "unexpected error");
  return {
    message: `Something went wrong on the hub's side. If it stays so, tell the secretariat this id: ${id}.`,
    path: error.path,
    extensions: { code: "INTERNAL_SERVER_ERROR", errorId: id, ...subgraph },
  };
}

const quiet = (log: Logger) => ({
  debug: () => {},
  info: () => {},
  warn: (message?: string) => log.warn(message),
  error: (message?: string) => log.error(message),
});

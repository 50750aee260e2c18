import { randomUUID } from "node:crypto";

import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { type GraphQLFormattedError } from "graphql";
import { type Logger } from "pino";

import { misfit } from "../services/kit/errors";
import { type Fetcher } from "./fetch/fetcher";
import { federation } from "./federation";
import { type RequestContext } from "./request";

const PARSER = { maxTokens: 10_000 };
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
]);

/** Plans and runs federated operations over a fixed supergraph: no polling, no introspection of subgraphs. */
export function apolloServer(options: {
  supergraphSdl: string;
  fetcherOf: (name: string, url: string) => Fetcher;
  log: Logger;
}): ApolloServer<RequestContext> {
  const { supergraphSdl, fetcherOf, log } = options;
  return new ApolloServer<RequestContext>({
    gateway: federation(supergraphSdl, fetcherOf),
    parseOptions: PARSER,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quiet(log),
    formatError: (error, cause) => presentable(error, cause, log),
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
  });
}

/** What a request itself has wrong, by the names that Apollo's packages give it. */
const REQUEST_CODES = new Set([
  "INVALID_GRAPHQL",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "PERSISTED_QUERY_NOT_FOUND",
]);

function presentable(error: GraphQLFormattedError, cause: unknown, log: Logger): GraphQLFormattedError {
  const { code, errorId, ...details } = (error.extensions ?? {}) as Record<string, unknown>;
  delete details.stacktrace;
  const subgraph = details.subgraph === undefined ? {} : { subgraph: details.subgraph };
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
    return { ...error, extensions: { code, ...details, ...id } };
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

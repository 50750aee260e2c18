import { randomUUID } from "node:crypto";

import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { type GraphQLFormattedError, parse } from "graphql";
import { type Logger } from "pino";

import { misfit } from "../services/kit/errors";
import { type Limits } from "../services/kit/limits";
import { costPlugin } from "./cost/plugin";
import { costPolicy } from "./cost/policy";
import { type Fetcher } from "./fetch/fetcher";
import { documentStore } from "./documents";
import { asGateway, engineOver } from "./federation";
import { knownDocuments, learning } from "./lane/known";
import { expressLane } from "./lane/lane";
import { preparing } from "./lane/prepare";
import { stringified } from "./lane/say";
import { KNOWN_CODES, unforeseen } from "./masked";
import { operationPlugin } from "./operation";
import { type RequestContext } from "./request";
import { watchedCaches } from "./telemetry/caches";
import { type Telemetry } from "./telemetry/fetches";
import { operationMetrics } from "./telemetry/operations";

/** So many mistakes of a document are told: each costs what it takes to guess what was meant. */
const MOST_ERRORS = 20;

/** Plans and runs federated operations over a fixed supergraph: no polling, no introspection of subgraphs. */
export function graphServer(options: {
  supergraphSdl: string;
  fetcherOf: (name: string, url: string) => Fetcher;
  limits: Limits;
  telemetry: Telemetry;
  /** The names of operations known in advance. */
  knownOperations: ReadonlySet<string>;
  log: Logger;
}) {
  const { supergraphSdl, fetcherOf, limits, telemetry, log } = options;
  const watch = watchedCaches(telemetry.metrics);
  const engine = engineOver(supergraphSdl, fetcherOf);
  const known = knownDocuments();
  watch("plans", engine.plans);
  watch("documents", known);
  const parseOptions = { maxTokens: limits.operation.tokens };
  const present = (error: GraphQLFormattedError, cause: unknown) => presentable(error, cause, log);
  const plugins = [
    operationPlugin,
    costPlugin<RequestContext>(costPolicy(parse(supergraphSdl, { noLocation: true }), engine.schema, limits)),
    ...operationMetrics(telemetry, options.knownOperations),
  ];
  const apollo = new ApolloServer<RequestContext>({
    gateway: asGateway(engine, supergraphSdl),
    documentStore: documentStore(),
    stringifyResult: stringified,
    parseOptions,
    validationOptions: { maxErrors: MOST_ERRORS },
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quiet(log),
    formatError: present,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ...plugins,
      learning(known),
    ],
  });
  const { schema, answer } = engine;
  return {
    apollo,
    lane: expressLane({ known, schema, answer, plugins, present }),
    prepare: preparing(engine, known, parseOptions),
  };
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
      extensions: { ...clear.extensions, ...subgraph },
    };
  if (REQUEST_CODES.has(String(code)) && !error.path)
    return { ...error, extensions: { code: "BAD_REQUEST" } };
  // Who gives an id has logged it, and masked what it is about.
  const isMasked = errorId !== undefined && code === "INTERNAL_SERVER_ERROR";
  if (isMasked || KNOWN_CODES.has(String(code))) {
    const id = errorId === undefined ? {} : { errorId };
    return { ...error, extensions: { code, ...details, ...id } };
  }
  const id = randomUUID();
  log.error({ err: cause, errorId: id }, "unexpected error");
  return {
    message: unforeseen(id),
    path: error.path,
    extensions: { code: "INTERNAL_SERVER_ERROR", errorId: id },
  };
}

const quiet = (log: Logger) => ({
  debug: () => {},
  info: () => {},
  warn: (message?: string) => log.warn(message),
  error: (message?: string) => log.error(message),
});

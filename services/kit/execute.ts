import { createHmac, randomUUID } from "node:crypto";

import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { type Logger } from "pino";

import { type Asker, type Context } from "./context";
import { type Database } from "./database";
import { HubError, misfit } from "./errors";
import { IDENTITY_HEADER, type VerifyIdentity } from "./identity";
import { preferredLanguage } from "./languages";
import { isOutage } from "./outage";
import { runner } from "./run";
import { type Subgraph } from "./subgraph";

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  headers: Readonly<Record<string, string | undefined>>;
}
export interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<SubgraphResult>;

const AWAY =
  "The hub's database does not answer. Try again in a moment; send a mutation again under its own idempotencyKey.";

/** Runs operations against one subgraph, wherever they come from: over HTTP, or from a gateway in the same process. */
export function subgraphExecutor(options: {
  subgraph: Subgraph;
  schema: GraphQLSchema;
  db: Database;
  verify: VerifyIdentity;
  secret: string;
  log: Logger;
}): SubgraphExecutor {
  const { subgraph, schema, db, verify } = options;
  const derive = (purpose: string) => createHmac("sha256", options.secret).update(purpose).digest();
  const run = runner(schema);
  return async ({ query, variables, operationName, headers }) => {
    const correlationId = headers["x-correlation-id"] ?? randomUUID();
    const log = options.log.child({ subgraph: subgraph.name, correlationId });
    try {
      const caller = await verify(headers[IDENTITY_HEADER]);
      const language = preferredLanguage(headers["accept-language"]);
      const context = () => contextFor(subgraph, { db, caller, language }, { correlationId, log, derive });
      const result = await run({ query, variables, operationName }, context);
      if ("refused" in result) return { errors: result.refused.map(refused) };
      return presentable(result, log);
    } catch (error) {
      return presentable({ errors: [asGraphQLError(error)] }, log);
    }
  };
}

function contextFor(
  subgraph: Subgraph,
  asker: Asker,
  request: Pick<Context, "correlationId" | "log" | "derive">,
): Context {
  const context = { ...asker, ...request, load: subgraph.loaders(asker), refresh };
  function refresh() {
    context.load = subgraph.loaders(asker);
  }
  return context;
}

const asGraphQLError = (error: unknown) =>
  error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });

/** Errors meant for the caller pass; the rest is logged once under an id and says no more than that id. */
function presentable(result: ExecutionResult, log: Logger): SubgraphResult {
  if (!result.errors) return result as SubgraphResult;
  // Without data the operation was refused before it ran: for a variable that does not fit.
  const present = result.data === undefined && !result.errors.some(unforeseen) ? refused : told(log);
  return { ...result, errors: result.errors.map(present) } as SubgraphResult;
}

const causeOf = (error: GraphQLError): Error => error.originalError ?? error;
const unforeseen = (error: GraphQLError) => error.message === "";

/** What GraphQL itself, or a scalar of the hub's, refuses. */
function refused(error: GraphQLError): GraphQLFormattedError {
  const cause = causeOf(error);
  const reason =
    cause instanceof HubError ? { message: cause.message, fix: cause.extensions.fix } : undefined;
  const clear = misfit(error.message, reason) ?? (cause instanceof HubError ? cause : null);
  if (clear) return { message: clear.message, path: error.path, extensions: clear.extensions };
  return { ...error.toJSON(), extensions: { code: "BAD_USER_INPUT", ...error.extensions } };
}

const told =
  (log: Logger) =>
  (error: GraphQLError): GraphQLFormattedError => {
    const { path } = error;
    const cause = causeOf(error);
    if (cause instanceof HubError) return { message: cause.message, path, extensions: cause.extensions };
    if (cause instanceof GraphQLError) return refused(error);
    const errorId = randomUUID();
    const away = isOutage(cause);
    log.error({ err: cause, errorId, path }, away ? "database away" : "unexpected error");
    if (away) return { message: AWAY, path, extensions: { code: "UNAVAILABLE", errorId } };
    const message = `Something went wrong on the hub's side. If it stays so, tell the secretariat this id: ${errorId}.`;
    return { message, path, extensions: { code: "INTERNAL_SERVER_ERROR", errorId } };
  };

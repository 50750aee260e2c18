import { randomUUID } from "node:crypto";

import { type ExecutionResult, GraphQLError } from "graphql";
import { type Logger } from "pino";

import { misfit } from "../services/kit/errors";
import { fieldPath } from "./engine/field-path";
import { type Known } from "./engine/prepare/plans";

/** Codes that reach callers as they are: the hub's own, and Apollo Server's for documents it refuses. */
export const KNOWN_CODES = new Set([
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
  "PLAN_LIMIT",
  "RATE_LIMITED",
]);

/** What a caller is told of what is not for callers. */
export const unforeseen = (errorId: string) =>
  `Something went wrong on the hub's side. If it stays so, tell the secretariat this id: ${errorId}.`;

/**
 * A result in which no subgraph says what is not meant for callers. What is kept back is logged once, under the id that
 * the caller gets instead: the names of the subgraph and the fields are for the log, words of either side are not.
 */
export function masked(result: ExecutionResult, asked: Known, log: () => Logger): ExecutionResult {
  if (!result.errors?.some(isToBeMasked)) return result;
  return { ...result, errors: result.errors.map((error) => (isToBeMasked(error) ? mask(error) : error)) };

  function mask({ path, extensions: { subgraph } }: GraphQLError): GraphQLError {
    const errorId = randomUUID();
    log().error({ subgraph, errorId, path: fieldPath(asked, path) }, "unexpected error");
    return new GraphQLError(unforeseen(errorId), {
      path,
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId, subgraph },
    });
  }
}

function isToBeMasked({ message, extensions: { subgraph, code, errorId, field } }: GraphQLError): boolean {
  if (subgraph === undefined || KNOWN_CODES.has(String(code))) return false;
  // Who gives an id has logged it, and masked what it is about.
  if (code === "INTERNAL_SERVER_ERROR" && errorId !== undefined) return false;
  return field !== undefined || !misfit(message);
}

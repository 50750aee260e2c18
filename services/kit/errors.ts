import { GraphQLError } from "graphql";

/** The closed set of codes that a caller can meet. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "CONFLICT"
  | "UNAVAILABLE"
  | "INTERNAL_SERVER_ERROR";

/** What an error tells beside its sentence: the argument it is about, what to do, and for a conflict the current record. */
export interface ErrorDetails {
  field?: string;
  fix?: string;
  current?: unknown;
  [detail: string]: unknown;
}

/** An error meant for the caller. Everything else that is thrown is logged under an id and masked. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { extensions: { code, ...details } });
  }
}

export const unauthenticated = (message: string, fix: string) =>
  new HubError("UNAUTHENTICATED", message, { fix });
export const forbidden = (message: string, fix?: string) =>
  new HubError("FORBIDDEN", message, fix ? { fix } : {});
export const badInput = (field: string, message: string, fix: string) =>
  new HubError("BAD_USER_INPUT", message, { field, fix });
export const conflict = (message: string, details: ErrorDetails) =>
  new HubError("CONFLICT", message, details);

/** For what does not exist and for what the caller may not see: the answer is the same. */
export const notFound = (noun: string, field = "id") =>
  new HubError("NOT_FOUND", `There is no such ${noun}.`, {
    field,
    fix: `Check the ${field}; you may also lack the permission to see it.`,
  });

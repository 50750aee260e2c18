import { GraphQLError } from "graphql";

/** The closed set of codes that a caller can meet. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "CONFLICT"
  | "UNAVAILABLE"
  | "BODY_LIMIT"
  | "TOKEN_LIMIT"
  | "DEPTH_LIMIT"
  | "ALIAS_LIMIT"
  | "ROOT_FIELD_LIMIT"
  | "DIRECTIVE_LIMIT"
  | "FIELD_LIMIT"
  | "OVERLAP_LIMIT"
  | "COST_LIMIT"
  | "PLAN_LIMIT"
  | "RATE_LIMITED"
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

/** What graphql-js says of a value that does not fit its type: where, and that alone; never the value. */
const MISFIT = [
  /^Variable "\$(?<variable>\w+)" got invalid value [\s\S]* at "(?<at>[^"]+)"; /,
  /^Variable "\$(?<variable>\w+)" (?:got invalid value|of (?:required|non-null) type)/,
  /^Argument "(?<at>\w+)" (?:of (?:required|non-null) type|has invalid value)/,
];

/** Why it does not fit, in the hub's words. */
const REASONS: [RegExp, (first: string, second: string) => string][] = [
  [/Field "(\w+)" of required type "[^"]+" was not provided/, (field) => `The field "${field}" is missing.`],
  [/Field "(\w+)" is not defined by type "(\w+)"/, (field, type) => `${type} has no field "${field}".`],
  [/does not exist in "(\w+)" enum/, (type) => `The value is not one of ${type}.`],
  [
    /Expected (?:non-nullable )?type "([^"]+)"/,
    (type) => `The value is missing, null, or not of type ${type}.`,
  ],
];

function reasonOf(message: string): string {
  for (const [pattern, said] of REASONS) {
    const match = pattern.exec(message);
    if (match) return said(match[1] ?? "", match[2] ?? "");
  }
  return "The value is missing, null, or not of its type.";
}

/** A value that GraphQL itself refused, as the hub says it: the field, and what to do; null for any other message. */
export function misfit(message: string, reason?: { message: string; fix?: unknown }): HubError | null {
  for (const pattern of MISFIT) {
    const groups = pattern.exec(message)?.groups;
    if (!groups) continue;
    const fix = reason?.fix ?? "Look the field up in the schema; leave an optional one out.";
    return badInput(groups.at ?? groups.variable!, reason?.message ?? reasonOf(message), String(fix));
  }
  return null;
}

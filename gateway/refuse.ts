import { randomUUID } from "node:crypto";

import { type FastifyError, type FastifyReply } from "fastify";
import { GraphQLError } from "graphql";
import { type Logger } from "pino";

import { RateLimited } from "./rates/allowance";
import { type Telemetry } from "./telemetry/fetches";

export const BODY_LIMIT = 256 * 1024;

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** An answer that is nothing but an error. */
export const problem = (code: string, message: string, details: object = {}) => ({
  errors: [{ message, extensions: { code, ...details } }],
});

/** What fails before GraphQL begins: a credential, a body too large, a body that is not JSON. */
export type Refuse = (error: FastifyError, reply: FastifyReply, correlationId: string) => FastifyReply;

/** Refuses, and counts what was refused by its code. */
export function refusing(log: Logger, { metrics }: Telemetry): Refuse {
  const refused = metrics?.counter(
    "hub_refused_requests_total",
    "Requests that were refused before GraphQL began, by code.",
  );
  return (error, reply, correlationId) => {
    const { status, headers = {}, body } = refusalOf(error, log, correlationId);
    refused?.add({ code: body.errors[0]!.extensions.code });
    return reply.code(status).headers(headers).send(body);
  };
}

interface Refusal {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: ReturnType<typeof problem>;
}

function refusalOf(error: FastifyError, log: Logger, correlationId: string): Refusal {
  if (error instanceof GraphQLError) {
    const { cause, code, ...details } = error.extensions as { code: string; cause?: unknown };
    if (cause) log.warn({ err: cause, correlationId }, error.message);
    const status = STATUS[code] ?? 400;
    const challenge = status === 401 ? { "www-authenticate": "Bearer" } : undefined;
    const headers = error instanceof RateLimited ? error.headers : challenge;
    return { status, headers, body: problem(code, error.message, details) };
  }
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    const details = { limit: BODY_LIMIT, fix: "Send less at once: several requests." };
    return {
      status: 413,
      body: problem("BODY_LIMIT", `The request is larger than ${BODY_LIMIT} bytes.`, details),
    };
  }
  if (error.statusCode && error.statusCode < 500) {
    const details = { fix: "Send JSON with a `query`." };
    const body = problem("BAD_USER_INPUT", "The request is not one the hub can read.", details);
    return { status: error.statusCode, body };
  }
  const errorId = randomUUID();
  log.error({ err: error, errorId, correlationId }, "unexpected error");
  const message = `Something went wrong on the hub's side: ${errorId}.`;
  return { status: 500, body: problem("INTERNAL_SERVER_ERROR", message, { errorId }) };
}

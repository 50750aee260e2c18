import { randomUUID } from "node:crypto";

import { type FastifyError, type FastifyReply } from "fastify";
import { GraphQLError } from "graphql";
import { type Logger } from "pino";

import { RateLimited } from "./rates/allowance";

export const BODY_LIMIT = 256 * 1024;

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** An answer that is nothing but an error. */
export const problem = (code: string, message: string, details: object = {}) => ({
  errors: [{ message, extensions: { code, ...details } }],
});

/** What fails before GraphQL begins: a credential, a body too large, a body that is not JSON. */
export function refuse(error: FastifyError, reply: FastifyReply, log: Logger, correlationId: string) {
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

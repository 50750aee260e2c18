import { type FastifyReply, type FastifyRequest } from "fastify";
import { type Logger } from "pino";

import { IDENTITY_HEADER, type SignIdentity } from "../services/kit/identity";
import { CORRELATION_HEADER } from "./correlation";
import { Signal } from "./fetch/signal";
import { RequestContext } from "./request";

/** What the gateway says itself, nobody else says in its place. */
const OWN: ReadonlySet<string> = new Set([IDENTITY_HEADER, CORRELATION_HEADER]);

/** Makes of a request that was let in what it carries through the gateway. */
export function contexts(options: {
  sign: SignIdentity | undefined;
  forwardedHeaders: readonly string[];
  requestMs: number;
  log: Logger;
}) {
  const { sign, requestMs, log } = options;
  const forwardedHeaders = options.forwardedHeaders.filter((name) => !OWN.has(name));
  return async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const { allowance, caller, correlationId } = request;
    const headers: Record<string, string> = { [CORRELATION_HEADER]: correlationId };
    if (sign) headers[IDENTITY_HEADER] = await sign(caller);
    for (const name of forwardedHeaders) {
      const value = request.headers[name];
      if (typeof value === "string") headers[name] = value;
    }
    const signal = whileWaiting(reply, requestMs);
    return new RequestContext(headers, allowance, correlationId, log, signal);
  };
}

/** Aborts when the caller is gone, or when the request has taken as long as it may. */
function whileWaiting({ raw }: FastifyReply, requestMs: number): Signal {
  const signal = new Signal();
  const timer = setTimeout(() => signal.abort(), requestMs);
  const end = () => {
    clearTimeout(timer);
    if (!raw.writableFinished) signal.abort();
  };
  // The caller may have left while it was found out who it is.
  if (raw.destroyed) end();
  else raw.once("close", end);
  return signal;
}

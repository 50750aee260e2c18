import { randomUUID } from "node:crypto";

export const CORRELATION_HEADER = "x-correlation-id";

/** What joins a request to the lines of the log about it: the caller's word, where it is a plain one. */
export const correlationId = (given: unknown): string =>
  typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();

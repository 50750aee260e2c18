import { randomUUID } from "node:crypto";

export const CORRELATION_HEADER = "x-correlation-id";

const PLAIN = /^[\w.-]{1,64}$/;
/** A credential that was put into the wrong header is not for the log. */
const CREDENTIAL = /^(rcm_|eyJ)/;

/** What joins a request to the lines of the log about it: the caller's word, where it is a plain one. */
export const correlationId = (given: unknown): string =>
  typeof given === "string" && PLAIN.test(given) && !CREDENTIAL.test(given) ? given : randomUUID();

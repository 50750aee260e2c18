import pino, { type Logger } from "pino";

/** An error for the log: what and where, and the statement, but never the values that were sent with it. */
function withoutValues(error: Error & { code?: string; query?: string }) {
  const { type, message, stack } = pino.stdSerializers.err(error);
  return { type, message, stack, code: error.code, query: error.query };
}

/** What every log of the hub is made with: lines of JSON that hold no values. */
export const LOG_OPTIONS = {
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: withoutValues },
};

/** One line of JSON per event, on standard error: standard output is for people. */
export const createLog = (level: string): Logger =>
  pino({ level, ...LOG_OPTIONS }, pino.destination({ dest: 2, sync: false }));

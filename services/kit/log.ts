import pino, { type Logger } from "pino";

/** An error for the log: what and where, and the statement, but never the values that were sent with it. */
function withoutValues(error: Error & { code?: string; query?: string; severity?: string }) {
  const { code, query } = error;
  const { type, message, stack } = pino.stdSerializers.err(error);
  if (!(error.severity && DATA_EXCEPTION.test(code ?? ""))) return { type, message, stack, code, query };
  const said = `a value that PostgreSQL refuses (${code})`;
  return { type, message: said, stack: stack.replaceAll(message, said), code, query };
}

/** The errors in which PostgreSQL quotes the value that it could not take; and what its functions raise. */
const DATA_EXCEPTION = /^(22|P0)/;

/** What every log of the hub is made with: lines of JSON that hold no values. */
export const LOG_OPTIONS = {
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: withoutValues },
};

/** One line of JSON per event, on standard error: standard output is for people. */
export const createLog = (level: string): Logger =>
  pino({ level, ...LOG_OPTIONS }, pino.destination({ dest: 2, sync: false }));

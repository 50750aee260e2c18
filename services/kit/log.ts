import pino, { type Logger } from "pino";

type Failure = Error & { code?: string; query?: string; severity?: string };

/** An error for the log: what and where, and the statement, but never the values that were sent with it. */
function withoutValues(error: Failure) {
  const { code, query } = error;
  const { type, message, stack } = pino.stdSerializers.err(error);
  const quoting = chainOf(error).filter((one) => one.message !== "" && quotes(one));
  const silenced = (text: string) =>
    quoting.reduce((rest, one) => rest.replaceAll(one.message, insteadOf(one)), text);
  return { type, message: silenced(message), stack: silenced(stack), code, query };
}

/** An error and those that it was made of, under the names that libraries give to them. */
function chainOf(error: unknown, seen = new Set<unknown>()): Failure[] {
  if (!(error instanceof Error) || seen.has(error)) return [];
  seen.add(error);
  const { cause, originalError, driverError } = error as { [name in "cause" | Inner]?: unknown };
  return [error, ...[cause, originalError, driverError].flatMap((inner) => chainOf(inner, seen))];
}
type Inner = "originalError" | "driverError";

const insteadOf = ({ code, severity, name }: Failure) =>
  severity ? `a value that PostgreSQL refuses (${code})` : `what ${name} says`;

/** Errors of PostgreSQL that name tables, columns and constraints, and no value; of all others that is not known. */
const VALUELESS = /^(08|23|25|40|42|53|55|57|58)/;
/** Errors whose message repeats what was being read or looked for. */
const QUOTING = new Set(["SyntaxError", "URIError", "EntityNotFoundError", "EntityPropertyNotFoundError"]);

const quotes = ({ severity, code, name }: Failure) =>
  severity ? !VALUELESS.test(code ?? "") : QUOTING.has(name);

/** What every log of the hub is made with: lines of JSON that hold no values. */
export const LOG_OPTIONS = {
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: withoutValues },
};

/** One line of JSON per event, on standard error: standard output is for people. */
export const createLog = (level: string): Logger =>
  pino({ level, ...LOG_OPTIONS }, pino.destination({ dest: 2, sync: false }));

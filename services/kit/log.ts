import pino, { type Logger } from "pino";

/** One line of JSON per event, on standard error: standard output is for people. */
export const createLog = (level: string): Logger =>
  pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );

import { pino } from "pino";

/** A log that says nothing. */
export const log = pino({ level: "silent" });

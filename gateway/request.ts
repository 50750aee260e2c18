import { type Logger } from "pino";

import { type Signal } from "./fetch/signal";
import { type Allowance } from "./rates/allowance";

/** What a request carries through the gateway: the headers that every subgraph gets, and whether anybody still waits. */
export interface RequestContext {
  headers: Record<string, string>;
  /** What the caller may ask. */
  allowance: Allowance;
  log: Logger;
  signal?: Signal;
}

import { type Logger } from "pino";

import { type Signal } from "./fetch/signal";

/** What a request carries through the gateway: the headers that every subgraph gets, and whether anybody still waits. */
export interface RequestContext {
  headers: Record<string, string>;
  log: Logger;
  signal?: Signal;
}

import { type Logger } from "pino";

import { type Signal } from "./fetch/signal";
import { type Allowance } from "./rates/allowance";

/** What a request carries through the gateway. */
export class RequestContext {
  constructor(
    /** The headers that every subgraph gets. */
    readonly headers: Record<string, string>,
    /** What the caller may ask. */
    readonly allowance: Allowance,
    private readonly correlationId: string,
    private readonly gatewayLog: Logger,
    /** Whether anybody still waits. */
    readonly signal?: Signal,
  ) {}

  /** Made when it is needed: few requests have anything to log. */
  get log(): Logger {
    return this.gatewayLog.child({ correlationId: this.correlationId });
  }
}

import { type Logger } from "pino";

import { type SignIdentity } from "../services/kit/identity";
import { type Limits } from "../services/kit/limits";
import { type Fetcher } from "./fetch/fetcher";
import { FETCH_LIMITS, type FetchLimits } from "./fetch/guarded";
import { type HealthOf } from "./health";
import { type Authenticate } from "./identity/authenticate";
import { type Telemetry } from "./telemetry/fetches";

/** What a gateway is made of. */
export interface GatewayOptions {
  supergraphSdl: string;
  /** The ways to subgraphs by name; one without goes over HTTP to the address in the supergraph. */
  fetchers?: Readonly<Record<string, Fetcher>>;
  /** Who are you? Without it every caller is anonymous. */
  authenticate?: Authenticate;
  /** Signs who asks, for the subgraphs; without it they are told nothing. */
  sign?: SignIdentity;
  /** Headers of the caller that subgraphs get as they are. */
  forwardedHeaders?: readonly string[];
  health?: HealthOf;
  corsOrigins?: readonly string[];
  waits?: Partial<Waits>;
  /** How much callers may ask; without it as over any foreign graph. */
  limits?: Limits;
  telemetry?: Telemetry;
  /** Operations that the metrics call by their names. */
  knownOperations?: readonly string[];
  log: Logger;
}

export interface Waits extends FetchLimits {
  /** How long a request may take; what has not come by then is null, and says so. */
  requestMs: number;
}
export const WAITS: Waits = { ...FETCH_LIMITS, requestMs: 10_000 };

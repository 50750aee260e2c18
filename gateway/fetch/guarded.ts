import { BREAKER, type BreakerLimits, withBreaker } from "./breaker";
import { type Fetcher } from "./fetcher";
import { withRetry } from "./retry";
import { withTimeout } from "./timeout";

export interface FetchLimits {
  timeoutMs: number;
  breaker: BreakerLimits;
}
export const FETCH_LIMITS: FetchLimits = { timeoutMs: 2_000, breaker: BREAKER };

/** One subgraph's fetcher, such that a subgraph in trouble troubles nobody else. One for all requests. */
export const guarded = (fetcher: Fetcher, { timeoutMs, breaker }: FetchLimits = FETCH_LIMITS): Fetcher =>
  withBreaker(withTimeout(withRetry(fetcher), timeoutMs), breaker);

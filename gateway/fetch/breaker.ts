import { type Fetcher, FetchFailure } from "./fetcher";

export interface BreakerLimits {
  /** So many failures in a row open it. */
  failures: number;
  /** So long nothing is asked; then one fetch tries. */
  restMs: number;
}
export const BREAKER: BreakerLimits = { failures: 10, restMs: 2_000 };

/** Leaves a subgraph alone that fails and fails: it can recover, and callers need not wait for what will not come. */
export function withBreaker(fetcher: Fetcher, { failures, restMs }: BreakerLimits = BREAKER): Fetcher {
  let inARow = 0;
  let restsUntil = 0;
  return async (fetch) => {
    const now = Date.now();
    if (inARow >= failures) {
      if (now < restsUntil) throw new FetchFailure("left alone for a moment after many failures");
      // This fetch tries; those beside it wait another rest.
      restsUntil = now + restMs;
    }
    try {
      const fetched = await fetcher(fetch);
      inARow = 0;
      return fetched;
    } catch (error) {
      if (!fetch.signal?.aborted && ++inARow >= failures) restsUntil = Date.now() + restMs;
      throw error;
    }
  };
}

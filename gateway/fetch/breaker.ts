import { type Fetcher, FetchFailure } from "./fetcher";

export interface BreakerLimits {
  /** So many failures in a row open it. */
  failures: number;
  /** So long nothing is asked; then one fetch tries. */
  restMs: number;
}
export const BREAKER: BreakerLimits = { failures: 10, restMs: 2_000 };

export type BreakerState = "closed" | "open" | "half-open";
export interface Breaking {
  readonly state: BreakerState;
}

/** Too much was asked at once, of things that another subgraph may have made up. */
const isTooMuch = (error: unknown) => error instanceof FetchFailure && error.reason === "request";

/** Leaves a subgraph alone that fails and fails: it can recover, and callers need not wait for what will not come. */
export function withBreaker(
  fetcher: Fetcher,
  { failures, restMs }: BreakerLimits = BREAKER,
): Fetcher & Breaking {
  let inARow = 0;
  let restsUntil = 0;
  const guarded: Fetcher = async (fetch) => {
    const now = Date.now();
    const tries = inARow >= failures;
    if (tries) {
      if (now < restsUntil)
        throw new FetchFailure("left alone for a moment after many failures", {}, "breaker");
      // This fetch tries; those beside it wait another rest.
      restsUntil = now + restMs;
    }
    try {
      const fetched = await fetcher(fetch);
      inARow = 0;
      return fetched;
    } catch (error) {
      const blames = !fetch.signal?.aborted && !isTooMuch(error);
      if (blames && ++inARow >= failures) restsUntil = Date.now() + restMs;
      // Its caller left before it was known how the subgraph is: the next one tries, or leaving would keep it open.
      else if (tries) restsUntil = 0;
      throw error;
    }
  };
  const state = () => (inARow < failures ? "closed" : Date.now() < restsUntil ? "open" : "half-open");
  return Object.defineProperty(guarded, "state", { get: state }) as Fetcher & Breaking;
}

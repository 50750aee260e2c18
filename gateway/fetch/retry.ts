import { BrokenConnection, type Fetcher } from "./fetcher";

/** What each read earns, and how much can be saved: of many reads a tenth can be retried, of few a handful. */
const EARNED = 0.1;
const SAVED = 10;

/** Reads once more where a connection broke, as long as that stays rare: a subgraph in trouble is not asked twice as much. */
export function withRetry(fetcher: Fetcher): Fetcher {
  let budget = SAVED;
  return async (fetch) => {
    if (fetch.writes) return fetcher(fetch);
    budget = Math.min(SAVED, budget + EARNED);
    try {
      return await fetcher(fetch);
    } catch (error) {
      if (!(error instanceof BrokenConnection) || budget < 1 || fetch.signal?.aborted) throw error;
      budget -= 1;
      return fetcher(fetch);
    }
  };
}

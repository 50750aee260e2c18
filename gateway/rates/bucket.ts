import { LRUCache } from "lru-cache";

/** What is left to a caller after a request, or that it is not enough. */
export interface Spent {
  readonly isEnough: boolean;
  readonly left: number;
  /** Seconds until all is there again; where it was not enough, until it will be. */
  readonly seconds: number;
}

const MINUTE_MS = 60_000;
/** A caller who is forgotten begins afresh: only who has been away the longest is forgotten. */
const MOST_CALLERS = 20_000;

/**
 * A bucket for each caller: it holds a minute's worth and fills evenly. A request takes what it costs, or, where
 * that is not there, nothing. So a caller who floods waits, and nobody else does.
 */
export class Buckets {
  private readonly buckets = new LRUCache<string, { left: number; at: number }>({ max: MOST_CALLERS });
  constructor(private readonly now: () => number = () => performance.now()) {}

  get size() {
    return this.buckets.size;
  }

  take(caller: string, cost: number, perMinute: number): Spent {
    const at = this.now();
    const bucket = this.buckets.get(caller) ?? { left: perMinute, at };
    const perMs = perMinute / MINUTE_MS;
    const filled = Math.min(perMinute, bucket.left + (at - bucket.at) * perMs);
    // What costs more than the whole bucket holds is let through when it is full: the next one waits longer.
    const isEnough = filled >= Math.min(cost, perMinute);
    const left = isEnough ? filled - cost : filled;
    this.buckets.set(caller, { left, at });
    const missing = isEnough ? perMinute - left : Math.min(cost, perMinute) - filled;
    return { isEnough, left: Math.max(0, Math.floor(left)), seconds: Math.ceil(missing / perMs / 1000) };
  }
}

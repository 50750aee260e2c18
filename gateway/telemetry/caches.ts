import { type Metrics } from "../../services/kit/telemetry/metrics";

export interface CacheCounts {
  readonly size: number;
  readonly hits: number;
  readonly misses: number;
}

/** Gives the function by which caches are made known to the metrics. */
export function watchedCaches(metrics: Metrics | undefined) {
  const caches = new Map<string, CacheCounts>();
  const each = (read: (counts: CacheCounts) => number) => () =>
    [...caches].map(([cache, counts]) => ({ labels: { cache }, value: read(counts) }));
  metrics?.gauge(
    "hub_cache_entries",
    "What the caches hold.",
    each(({ size }) => size),
  );
  metrics?.gauge(
    "hub_cache_hits_total",
    "What the caches had.",
    each(({ hits }) => hits),
    "counter",
  );
  metrics?.gauge(
    "hub_cache_misses_total",
    "What the caches had not.",
    each(({ misses }) => misses),
    "counter",
  );
  return (cache: string, counts: CacheCounts) => void caches.set(cache, counts);
}

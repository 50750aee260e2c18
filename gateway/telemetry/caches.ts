import { type ApolloServerOptionsWithGateway } from "@apollo/server";
import { type DocumentNode } from "graphql";

import { type Metrics } from "../../services/kit/telemetry/metrics";
import { Bounded } from "../engine/bounded";

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

const MOST_DOCUMENTS = 1_000;

/** Where Apollo Server keeps documents that it has parsed and found valid. Its own store measures each by printing it. */
export function documentStore(
  watch: (cache: string, counts: CacheCounts) => void,
): ApolloServerOptionsWithGateway<never>["documentStore"] {
  const documents = new Bounded<string, DocumentNode>(MOST_DOCUMENTS);
  watch("documents", documents);
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}

import { type Pool } from "pg";

import { type Metrics } from "./metrics";

const HELP = "Connections to PostgreSQL by state, and who waits for one.";

/** The pools of all subgraphs of a process are one metric. */
const pools = new WeakMap<Metrics, Map<string, Pool>>();

export function observePool(metrics: Metrics, subgraph: string, pool: Pool): void {
  const known = pools.get(metrics) ?? begin(metrics);
  known.set(subgraph, pool);
}

function begin(metrics: Metrics): Map<string, Pool> {
  const known = new Map<string, Pool>();
  pools.set(metrics, known);
  metrics.gauge("hub_postgres_pool", HELP, () =>
    [...known].flatMap(([subgraph, { totalCount, idleCount, waitingCount }]) => [
      { labels: { subgraph, state: "total" }, value: totalCount },
      { labels: { subgraph, state: "idle" }, value: idleCount },
      { labels: { subgraph, state: "waiting" }, value: waitingCount },
    ]),
  );
  return known;
}

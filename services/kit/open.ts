import { type Logger } from "pino";

import { type Database, openDatabase } from "./database";
import { subgraphExecutor, type SubgraphExecutor } from "./execute";
import { type VerifyIdentity } from "./identity";
import { schemaOfSubgraph } from "./schema";
import { type Subgraph } from "./subgraph";
import { type Metrics } from "./telemetry/metrics";
import { observePool } from "./telemetry/pool";
import { type Trace } from "./telemetry/trace";
import { tracedExecutor } from "./telemetry/traced-executor";

/** A subgraph at work: its door, its health, its end. */
export interface OpenSubgraph {
  readonly name: string;
  readonly execute: SubgraphExecutor;
  readonly db: Database;
  /** Rejects where the subgraph cannot answer, e.g. because its database is away. */
  healthy(): Promise<void>;
  close(): Promise<void>;
}

export async function openSubgraph(
  subgraph: Subgraph,
  options: {
    url: string;
    verify: VerifyIdentity;
    secret: string;
    log: Logger;
    metrics?: Metrics;
    trace?: Trace;
  },
): Promise<OpenSubgraph> {
  const { name, entities } = subgraph;
  const { verify, secret, log, metrics, trace } = options;
  const { schema } = schemaOfSubgraph(subgraph);
  const db = await openDatabase({
    url: options.url,
    subgraph: name,
    entities: [...entities],
    migrations: [],
    trace,
  });
  if (metrics) observePool(metrics, name, db.pool);
  const execute = subgraphExecutor({ subgraph, schema, db, verify, secret, log });
  return {
    name,
    db,
    execute: trace ? tracedExecutor(name, execute, trace) : execute,
    healthy: async () => void (await db.source.query("SELECT 1")),
    close: () => db.source.destroy(),
  };
}

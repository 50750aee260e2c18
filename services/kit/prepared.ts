import { createHash } from "node:crypto";

import { LRUCache } from "lru-cache";
import { type Pool, type PoolClient } from "pg";

/** So many statements a connection keeps prepared at most: each takes PostgreSQL some tens of kilobytes. */
export const MOST_PREPARED = 24;
/** A statement is prepared from this time on that it comes: what comes once is not worth keeping. */
const OFTEN = 2;
/** Texts that have come less often, remembered to know when they come again: by their number and their length. */
const SEEN = { max: 500, maxSize: 300_000, sizeCalculation: (_: number, text: string) => text.length };

interface Connection {
  /** What node-postgres believes that the connection has prepared, by name. */
  parsedStatements: Record<string, string>;
  close(what: { type: "S"; name: string }): void;
}

/** Gives the name under which a connection keeps a statement prepared, where it is one to keep. */
export type NameOf = (text: string) => string | undefined;

/**
 * Names statements that come again, and lets the pool's connections forget those that others have pushed out: whoever
 * asks ever new things fills neither our memory nor PostgreSQL's.
 */
export function preparedStatements(pool: Pool): NameOf {
  const seen = new LRUCache<string, number>(SEEN);
  let forgotten = 0;
  const names = new Set<string>();
  const kept = new LRUCache<string, string>({
    max: MOST_PREPARED,
    dispose(name) {
      names.delete(name);
      forgotten += 1;
    },
  });
  const tidied = new WeakMap<PoolClient, number>();
  pool.on("release", (error, client) => {
    if (error || (tidied.get(client) ?? 0) === forgotten) return;
    tidied.set(client, forgotten);
    forget((client as unknown as { connection: Connection }).connection, names);
  });
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const times = (seen.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      seen.set(text, times);
      return undefined;
    }
    seen.delete(text);
    const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
    names.add(name);
    kept.set(text, name);
    return name;
  };
}

/** Nobody waits for it: it goes ahead of whatever is asked next. */
function forget(connection: Connection, but: ReadonlySet<string>): void {
  for (const name of Object.keys(connection.parsedStatements)) {
    if (but.has(name)) continue;
    delete connection.parsedStatements[name];
    connection.close({ type: "S", name });
  }
}

import { type Socket } from "node:net";

import { type Pool, type PoolClient } from "pg";

type Connected = PoolClient & { connection: { stream: Socket }; readyForQuery: boolean };

/**
 * Ends the connections on which PostgreSQL owes an answer and has been silent for too long: a network that swallows
 * everything never says that a connection is gone, and each would keep its place in the pool for ever.
 */
export function endsSilence(pool: Pool, silenceMs: number): void {
  const watch = (client: PoolClient) => {
    const { connection } = client as Connected;
    connection.stream.setTimeout(silenceMs, () => {
      if (!(client as Connected).readyForQuery)
        connection.stream.destroy(
          new Error("Connection terminated: PostgreSQL has been silent for too long"),
        );
    });
  };
  pool.on("connect", watch);
  // Those that came about before.
  for (const client of (pool as unknown as { _clients: PoolClient[] })._clients) watch(client);
}

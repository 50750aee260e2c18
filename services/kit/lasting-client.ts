import { Client, type ClientConfig } from "pg";

/**
 * A client that outlives its connection. That one broke is told by an event "error", and one that nobody listens to
 * ends the process. The pool listens until it hands a client over, TypeORM from the moment it takes it: a PostgreSQL
 * that was killed in between took the subgraph with it. Whoever asks over the connection is told anyway.
 */
export class LastingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on("error", () => {});
  }
}

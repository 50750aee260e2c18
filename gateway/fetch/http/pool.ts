import { FetchFailure } from "../fetcher";
import { Connection, type Exchange } from "./connection";

const MOST_CONNECTIONS = 128;
const SWEEP_MS = 5_000;

/** One message to be sent, and who waits for its answer. */
export interface Sending extends Exchange {
  readonly message: string;
  readonly isAscii: boolean;
  readonly mostBytes: number;
  /** Over which it was sent. (Kept here: a map of what is under way would be rebuilt all the time.) */
  connection?: Connection;
}

/** The connections to one server: the one used last is used next, so that of many few stay open. */
export class Pool {
  readonly #all = new Set<Connection>();
  readonly #waiting = new Set<Sending>();
  #idle: Connection[] = [];
  #closed = false;
  readonly #sweep = setInterval(() => this.#closeStale(), SWEEP_MS).unref();

  constructor(private readonly url: URL) {}

  send(sending: Sending): void {
    const connection = this.#closed ? undefined : this.#free();
    if (this.#closed) sending.failed(new FetchFailure("the gateway is closing"));
    else if (connection) this.#sendOver(connection, sending);
    else this.#waiting.add(sending);
  }

  /** Nobody waits for it any more. Its connection is of no use: the answer may still come. */
  cancel(sending: Sending): void {
    this.#waiting.delete(sending);
    sending.connection?.close();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#sweep);
    for (const sending of this.#waiting) sending.failed(new FetchFailure("the gateway is closing"));
    for (const connection of this.#all) connection.close();
  }

  #free(): Connection | undefined {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idle.isGood) return idle;
      idle.close();
    }
    if (this.#all.size >= MOST_CONNECTIONS) return undefined;
    const fresh = new Connection(this.url, this.#isIdle, this.#isClosed);
    this.#all.add(fresh);
    return fresh;
  }

  #sendOver(connection: Connection, sending: Sending): void {
    sending.connection = connection;
    connection.send(sending.message, sending.isAscii, sending.mostBytes, sending);
  }

  readonly #isIdle = (connection: Connection): void => {
    const [next] = this.#waiting;
    if (!next) this.#idle.push(connection);
    else {
      this.#waiting.delete(next);
      this.#sendOver(connection, next);
    }
  };

  readonly #isClosed = (connection: Connection): void => {
    this.#all.delete(connection);
    this.#idle = this.#idle.filter((one) => one !== connection);
    const [next] = this.#waiting;
    if (!next || this.#closed) return;
    this.#waiting.delete(next);
    this.send(next);
  };

  #closeStale(): void {
    for (const connection of this.#idle) if (!connection.isGood) connection.close();
  }
}

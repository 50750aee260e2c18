import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

import { BrokenConnection, FetchFailure } from "../fetcher";
import { Response } from "./response";

const READ_BYTES = 32 * 1024;
/** An idle connection is used again for so long where its server says nothing, and a second less than it says. */
const KEPT_MS = 4_000;
const MARGIN_MS = 1_000;

/** Who waits for the answer to what was sent. */
export interface Exchange {
  done(response: Response): void;
  failed(failure: FetchFailure): void;
}

/** One connection to one server. It carries one request at a time: a slow answer holds up no other. */
export class Connection {
  readonly #socket: Socket;
  #exchange: Exchange | undefined;
  #response: Response | undefined;
  #goodUntil = 0;

  /** `onIdle` when it can carry another request, `onClosed` when it never will again. */
  constructor(
    { protocol, hostname, port }: URL,
    private readonly onIdle: (connection: Connection) => void,
    private readonly onClosed: (connection: Connection) => void,
  ) {
    // An IPv6 address stands in brackets in a URL.
    const host = hostname.replace(/^\[(.*)\]$/, "$1");
    if (protocol === "https:") {
      this.#socket = connectTls({
        host,
        port: Number(port || 443),
        // An address is no name: the certificate is checked against it all the same.
        servername: isIP(host) ? "" : host,
        ALPNProtocols: ["http/1.1"],
      });
      this.#socket.setNoDelay(true);
      this.#socket.on("data", (chunk: Buffer) => this.#take(chunk));
    } else {
      const callback = (bytes: number, buffer: Uint8Array) => {
        this.#take((buffer as Buffer).subarray(0, bytes));
        return true;
      };
      const onread = { buffer: Buffer.allocUnsafeSlow(READ_BYTES), callback };
      this.#socket = connect({ host, port: Number(port || 80), noDelay: true, onread });
    }
    let cause: Error | undefined;
    this.#socket.on("error", (error) => {
      cause = error;
    });
    this.#socket.on("close", () => this.#closed(cause));
  }

  /** Not once its server may have given it up. */
  get isGood(): boolean {
    return !this.#socket.destroyed && Date.now() < this.#goodUntil;
  }

  send(message: string, isAscii: boolean, mostBytes: number, exchange: Exchange): void {
    this.#exchange = exchange;
    this.#response = new Response(mostBytes);
    this.#socket.write(message, isAscii ? "latin1" : "utf8");
  }

  close(): void {
    this.#exchange = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    const response = this.#response;
    const exchange = this.#exchange;
    // What comes unasked could be taken for the next answer.
    if (!response || !exchange) {
      this.close();
      return;
    }
    try {
      if (response.take(chunk)) this.#finish(response, exchange);
    } catch (failure) {
      this.close();
      exchange.failed(failure as FetchFailure);
    }
  }

  #finish(response: Response, exchange: Exchange): void {
    const { keepsAlive, keptMs } = response.head!;
    this.#exchange = undefined;
    this.#response = undefined;
    if (keepsAlive) {
      this.#goodUntil = Date.now() + (keptMs === undefined ? KEPT_MS : keptMs - MARGIN_MS);
      this.onIdle(this);
    } else this.close();
    exchange.done(response);
  }

  #closed(cause: Error | undefined): void {
    const exchange = this.#exchange;
    const response = this.#response;
    this.#exchange = undefined;
    this.onClosed(this);
    if (!exchange) return;
    if (response?.endsWithConnection && !cause) exchange.done(response);
    else
      exchange.failed(
        new BrokenConnection(`no answer: ${cause?.message ?? "the connection ended"}`, { cause }),
      );
  }
}

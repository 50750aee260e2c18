import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What a connection suffers. All but the black hole are about what the server answers. */
export type Fault =
  | { kind: "none" }
  /** Every piece of the answer comes so much later. */
  | { kind: "delay"; ms: number }
  /** The connection ends after so many bytes of the answer. */
  | { kind: "cut"; after: number }
  /** It is reset as soon as something is sent. */
  | { kind: "reset" }
  /** Nothing passes either way, and nothing ends. */
  | { kind: "black-hole" }
  /** Bytes of no protocol in the answer's place. */
  | { kind: "garbage" }
  /** The answer comes byte by byte. */
  | { kind: "drip"; everyMs: number }
  /** With the first piece of the answer that ends so come these words, and the end. */
  | { kind: "farewell"; after: Buffer; words: Buffer }
  /** An HTTP answer without end in the answer's place. */
  | { kind: "flood" };

export const NO_FAULT: Fault = { kind: "none" };

/** One connection through the proxy; its fault may change at any time. */
export class Link {
  fault: Fault;
  private passed = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(
    readonly client: Socket,
    readonly server: Socket,
    fault: Fault,
  ) {
    this.fault = fault;
    for (const socket of [client, server]) socket.on("error", () => {}).setNoDelay(true);
    client.on("data", (chunk: Buffer) => this.ask(chunk)).on("close", () => server.destroy());
    server.on("data", (chunk: Buffer) => this.answer(chunk)).on("close", () => this.left());
  }

  private ask(chunk: Buffer) {
    if (this.fault.kind === "reset") this.reset();
    else if (this.fault.kind !== "black-hole") this.server.write(chunk);
  }

  reset() {
    // A socket that is just saying goodbye cannot be reset: Node would keep it for ever.
    if (this.client.writableEnded) this.client.destroy();
    else this.client.resetAndDestroy();
    this.server.destroy();
  }

  /** The server hung up: its last words may still be on their way. */
  private left() {
    if (this.fault.kind !== "black-hole") void this.last.then(() => this.client.end());
  }

  private answer(chunk: Buffer) {
    const { fault } = this;
    if (fault.kind === "none") this.pass(chunk);
    else if (fault.kind === "delay") this.later(fault.ms, chunk);
    else if (fault.kind === "drip") for (const byte of chunk) this.later(fault.everyMs, Buffer.of(byte));
    else if (fault.kind === "reset") this.reset();
    else if (fault.kind === "garbage") this.client.end(GARBAGE);
    else if (fault.kind === "flood") this.flood();
    else if (fault.kind === "farewell") {
      const isIt = chunk.subarray(-fault.after.length).equals(fault.after);
      if (isIt) this.client.end(Buffer.concat([chunk, fault.words]));
      else this.pass(chunk);
    } else if (fault.kind === "cut") {
      this.pass(chunk.subarray(0, Math.max(0, fault.after - this.passed)));
      if (this.passed >= fault.after) this.client.destroySoon();
    }
  }

  private pass(chunk: Buffer) {
    this.passed += chunk.length;
    if (this.client.writable) this.client.write(chunk);
  }

  private later(ms: number, chunk: Buffer) {
    const waited = new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
    // One after another for a drip; all at once for a delay, since they wait side by side.
    this.last = this.last
      .then(() => (this.fault.kind === "drip" ? new Promise((go) => setTimeout(go, ms).unref()) : waited))
      .then(() => this.pass(chunk));
  }

  private flood() {
    if (this.passed === 0) this.pass(FLOOD_HEAD);
    const more = () => {
      while (this.client.writable && this.client.write(FLOOD));
      if (this.client.writable) this.client.once("drain", more);
    };
    more();
  }
}

const GARBAGE = Buffer.from(Array.from({ length: 4_096 }, (_, i) => (i * 197 + 31) % 256));
const FLOOD_HEAD = Buffer.from(
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{"data":"',
);
const FLOOD = Buffer.alloc(64 * 1024, "x");

export type FaultProxy = Awaited<ReturnType<typeof faultProxy>>;

/** Stands between a client and a server on this machine, and lets its connections suffer. */
export async function faultProxy(target: number) {
  const links = new Set<Link>();
  let faultOfNew: (nth: number) => Fault = () => NO_FAULT;
  let opened = 0;
  const server = createServer((client) => {
    const link = new Link(client, connect(target, "127.0.0.1"), faultOfNew(opened++));
    links.add(link);
    client.on("close", () => links.delete(link));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** The connections that are open. */
    links,
    /** How many were opened so far. */
    opened: () => opened,
    /** From now on every connection suffers this, those that are open too. */
    all(fault: Fault) {
      faultOfNew = () => fault;
      for (const link of links) link.fault = fault;
    },
    /** What each new connection suffers, by its number; those that are open stay as they are. */
    each(faultOf: (nth: number) => Fault) {
      faultOfNew = faultOf;
    },
    /** Resets all that are open. */
    sever() {
      for (const link of links) link.reset();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const link of links) link.reset();
      }),
  };
}

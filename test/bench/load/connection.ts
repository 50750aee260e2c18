import { randomUUID } from "node:crypto";
import { connect } from "node:net";

import { type Request } from "./request";

const BLANK_LINE = "\r\n\r\n";
/** Every request of a mutation needs a key of its own: this one is replaced, byte for byte. */
export const UNIQUE = "00000000-0000-4000-8000-000000000000";

export interface Connection {
  /** Sends the request and waits for its whole answer. One at a time: there is no pipelining here. */
  ask(): Promise<{ status: number; body: string }>;
  close(): void;
}

/** A keep-alive connection that sends one request again and again, and does little else: its CPU is not what we measure. */
export async function openConnection({ url, headers, body }: Request): Promise<Connection> {
  const { hostname, port, pathname } = new URL(url);
  const bytes = Buffer.byteLength(body);
  const lines = Object.entries({ host: `${hostname}:${port}`, ...headers, "content-length": String(bytes) });
  const head = lines.map(([name, value]) => `${name}: ${value}`).join("\r\n");
  const message = Buffer.from(`POST ${pathname} HTTP/1.1\r\n${head}${BLANK_LINE}${body}`);
  const unique = message.indexOf(UNIQUE);

  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let answer: (whole: { status: number; body: string }) => void = () => {};
  let refuse: (error: Error) => void = () => {};
  let received: Buffer[] = [];
  socket.removeAllListeners("error");
  socket.on("error", (error) => refuse(error));
  socket.on("close", () => refuse(new Error("the server closed the connection")));
  socket.on("data", (chunk) => {
    received.push(chunk);
    const whole = complete(received);
    if (!whole) return;
    received = [];
    answer(whole);
  });
  return {
    ask: () =>
      new Promise((resolve, reject) => {
        answer = resolve;
        refuse = reject;
        if (unique >= 0) message.write(randomUUID(), unique, "latin1");
        socket.write(message);
      }),
    close: () => socket.destroy(),
  };
}

/** The answer, once its last byte is there: as many as it announced, or up to the empty chunk that ends it. */
function complete(received: Buffer[]): { status: number; body: string } | null {
  const first = received[0]!;
  const end = first.indexOf(BLANK_LINE);
  if (end < 0) {
    if (received.length > 1) received.splice(0, received.length, Buffer.concat(received));
    return received[0] !== first ? complete(received) : null;
  }
  const head = first.toString("latin1", 0, end).toLowerCase();
  const start = end + BLANK_LINE.length;
  const announced = /\ncontent-length: (\d+)/.exec(head)?.[1];
  const arrived = received.reduce((sum, { length }) => sum + length, 0) - start;
  // JSON holds no bare line break, so this end is never part of a body.
  const ended = announced
    ? arrived >= Number(announced)
    : received.at(-1)!.toString("latin1").endsWith(`0${BLANK_LINE}`);
  if (!ended) return null;
  const all = received.length === 1 ? first : Buffer.concat(received);
  const body = all.toString("latin1", start);
  return { status: Number(head.slice(9, 12)), body: announced ? body : dechunked(body) };
}

function dechunked(body: string): string {
  const size = Number.parseInt(body, 16);
  if (!size) return "";
  const start = body.indexOf("\r\n") + 2;
  return body.slice(start, start + size) + dechunked(body.slice(start + size + 2));
}

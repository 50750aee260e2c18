import { createServer, type Socket } from "node:net";
import { type AddressInfo } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { BrokenConnection, FetchFailure } from "../../gateway/fetch/fetcher";
import { httpFetcher } from "../../gateway/fetch/http";
import { Signal } from "../../gateway/fetch/signal";

const ends: (() => unknown)[] = [];
afterEach(() => Promise.all(ends.splice(0).map((end) => end())));

/** A server that answers every request by hand. */
async function server(answer: (socket: Socket, request: string, nth: number) => unknown) {
  const sockets: Socket[] = [];
  let asked = 0;
  const listening = createServer((socket) => {
    sockets.push(socket.on("error", () => {}).setNoDelay(true));
    socket.on("data", (request) => answer(socket, request.toString(), asked++));
  }).listen(0, "127.0.0.1");
  await once(listening, "listening");
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/graphql?v=1`;
  const fetcher = httpFetcher(url, { timeoutMs: 500, responseBytes: 10_000 });
  ends.push(
    () => fetcher.close(),
    () => listening.close(),
  );
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
  });
  const ask = (more = {}) => fetcher({ query: "{ a }", headers: { "hub-identity": "signed" }, ...more });
  return { ask, sockets };
}

const JSON_BODY = '{"data":{"a":"ñ €"}}';
const BYTES = Buffer.byteLength(JSON_BODY);
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
const sized = `${HEAD}Content-Length: ${BYTES}\r\n\r\n${JSON_BODY}`;
/** Two chunks, cut within the ñ; the second with an extension, and a trailer after them. */
const bytes = Buffer.from(JSON_BODY);
const cut = bytes.indexOf("ñ") + 1;
const chunked = Buffer.concat([
  Buffer.from(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${cut.toString(16)}\r\n`),
  bytes.subarray(0, cut),
  Buffer.from(`\r\n${(BYTES - cut).toString(16).toUpperCase()};last=yes\r\n`),
  bytes.subarray(cut),
  Buffer.from("\r\n0\r\nx-trailer: 1\r\n\r\n"),
]);

describe("an answer over HTTP/1.1", () => {
  it("is asked for by a whole request", async () => {
    let seen = "";
    const { ask } = await server((socket, request) => {
      seen = request;
      socket.write(sized);
    });
    await ask({ query: "{ ñ }", variables: { x: "€" } });
    const [head, body] = seen.split("\r\n\r\n") as [string, string];
    expect(head).toMatch(/^POST \/graphql\?v=1 HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\n/);
    expect(head).toContain("\r\nhub-identity: signed\r\n");
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toEqual({ query: "{ ñ }", variables: { x: "€" } });
  });

  it.each<[string, string | Buffer]>([
    ["of a length said beforehand", sized],
    ["in chunks", chunked],
    [
      "in no encoding, as it says",
      sized.replace("content-type", "content-encoding: Identity\r\ncontent-type"),
    ],
    ["after an interim answer", `HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${sized}`],
  ])("%s comes whole, and one byte at a time", async (_how, answer) => {
    const { ask, sockets } = await server(async (socket, _request, nth) => {
      if (nth === 0) return socket.write(answer);
      for (const byte of Buffer.from(answer)) {
        socket.write(Buffer.from([byte]));
        await new Promise(setImmediate);
      }
    });
    expect(await ask()).toEqual({ data: { a: "ñ €" } });
    expect(await ask()).toEqual({ data: { a: "ñ €" } });
    expect(sockets).toHaveLength(1);
  });

  it("may end with its connection, which then serves no other", async () => {
    const { ask, sockets } = await server((socket) => socket.end(`${HEAD}\r\n${JSON_BODY}`));
    expect(await ask()).toEqual({ data: { a: "ñ €" } });
    expect(await ask()).toEqual({ data: { a: "ñ €" } });
    expect(sockets).toHaveLength(2);
  });

  it.each<[string, string]>([
    ["a length and chunks", `${HEAD}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ["two lengths", `${HEAD}content-length: ${BYTES}\r\ncontent-length: 4\r\n\r\n${JSON_BODY}`],
    [
      "chunks within chunks",
      `${HEAD}transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
    [
      "chunks in HTTP/1.0, which has none",
      `${HEAD.replace("1.1", "1.0")}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
    ["a blank after a name", `${HEAD}content-length : ${BYTES}\r\n\r\n${JSON_BODY}`],
    ["trailers without end", `${HEAD}transfer-encoding: chunked\r\n\r\n0\r\n${"x: y\r\n".repeat(101)}`],
    ["a length that is none", `${HEAD}content-length: 0x14\r\n\r\n${JSON_BODY}`],
    ["an encoding that nobody asked for", `${HEAD}content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}`],
    ["a chunk's size that is none", `${HEAD}transfer-encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n`],
    ["a chunk longer than it says", `${HEAD}transfer-encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n`],
    ["a folded line", `${HEAD} folded: yes\r\ncontent-length: ${BYTES}\r\n\r\n${JSON_BODY}`],
    ["a line without a name", `${HEAD}nonsense\r\n\r\n{}`],
    ["another protocol", "HTTP/1.1 101 Switching Protocols\r\n\r\n"],
    ["another version", `HTTP/2 200\r\ncontent-length: 2\r\n\r\n{}`],
    ["a head without end", `${HEAD}x: ${"y".repeat(20_000)}`],
    ["a length beyond the cap", `${HEAD}content-length: 10001\r\n\r\n{`],
    ["chunks beyond the cap", `${HEAD}transfer-encoding: chunked\r\n\r\nffff\r\n{`],
    ["more than it announced", `${sized}HTTP/1.1 200 OK\r\n\r\n`],
  ])("with %s is refused, and its connection given up", async (_what, answer) => {
    const { ask, sockets } = await server((socket, _request, nth) =>
      socket.write(nth === 0 ? answer : sized),
    );
    await expect(ask()).rejects.toBeInstanceOf(FetchFailure);
    expect(await ask()).toEqual({ data: { a: "ñ €" } });
    expect(sockets).toHaveLength(2);
  });
});

describe("a connection", () => {
  it("that breaks before the answer is whole says so", async () => {
    const { ask } = await server((socket) => socket.end(sized.slice(0, -3)));
    await expect(ask()).rejects.toBeInstanceOf(BrokenConnection);
  });

  it("carries one request at a time, and is used again", async () => {
    const { ask, sockets } = await server((socket) => setTimeout(() => socket.write(sized), 20));
    await Promise.all([ask(), ask(), ask()]);
    expect(sockets).toHaveLength(3);
    await Promise.all([ask(), ask()]);
    expect(sockets).toHaveLength(3);
  });

  it.each(["close", "Close", "x-y, close", "keep-alive , close"])(
    "that its server is about to close (%s) is not used again",
    async (word) => {
      const last = sized.replace("content-type", `connection: ${word}\r\ncontent-type`);
      const { ask, sockets } = await server((socket) => socket.write(last));
      await ask();
      await ask();
      expect(sockets).toHaveLength(2);
    },
  );

  it("is not used again once its server may have given it up", async () => {
    const short = sized.replace("content-type", "keep-alive: timeout=1\r\ncontent-type");
    const { ask, sockets } = await server((socket) => socket.write(short));
    await ask();
    await ask();
    expect(sockets).toHaveLength(2);
  });

  it("that says something unasked is given up: it could be taken for the next answer", async () => {
    const { ask, sockets } = await server((socket, _request, nth) => {
      socket.write(sized);
      if (nth === 0) setTimeout(() => socket.write(sized.replace("ñ", "!")), 10);
    });
    await ask();
    await sleep(50);
    expect(await ask()).toEqual({ data: { a: "ñ €" } });
    expect(sockets).toHaveLength(2);
  });

  it("is closed when nobody waits for its answer any more", async () => {
    const { ask, sockets } = await server(() => {});
    const signal = new Signal();
    const asked = ask({ signal });
    await sleep(50);
    const closed = once(sockets[0]!, "close");
    signal.abort();
    await expect(asked).rejects.toBeInstanceOf(FetchFailure);
    await closed;
  });

  it("does not carry a header that would begin another", async () => {
    const { ask, sockets } = await server((socket) => socket.write(sized));
    await expect(ask({ headers: { "x-a": "1\r\nhub-identity: forged" } })).rejects.toBeInstanceOf(
      FetchFailure,
    );
    expect(sockets).toHaveLength(0);
  });
});

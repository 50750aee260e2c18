import { type RequestListener } from "node:http";

import { FetchFailure } from "../../gateway/fetch/fetcher";
import { httpFetcher } from "../../gateway/fetch/http";
import { listen } from "../support/http";

const servers: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function subgraph(listener: RequestListener) {
  const server = await listen(listener);
  servers.push(server);
  const fetcher = httpFetcher(`${server.url}/graphql`, { timeoutMs: 300, responseBytes: 1_000 });
  return (query = "{ a }", variables = {}) =>
    fetcher({ query, variables, headers: { "hub-identity": "signed" } }).finally(() => fetcher.close());
}

describe("a fetch from a subgraph", () => {
  it("carries the operation and the headers, and gives the answer", async () => {
    let seen: unknown;
    const fetchIt = await subgraph(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      seen = [request.headers["hub-identity"], JSON.parse(Buffer.concat(chunks).toString())];
      response.end(JSON.stringify({ data: { a: 1 } }));
    });
    expect(await fetchIt()).toEqual({ data: { a: 1 } });
    expect(seen).toEqual(["signed", { query: "{ a }", variables: {} }]);
  });

  it("of more than any takes is not sent, and one that is too large for this one says so", async () => {
    let arrived = 0;
    const refuses: RequestListener = (_, response) => {
      arrived += 1;
      response.writeHead(413).end();
    };
    const fetchIt = await subgraph(refuses);
    await expect(fetchIt(`{ a } #${"x".repeat(5 * 1024 * 1024)}`)).rejects.toMatchObject({
      reason: "request",
    });
    expect(arrived).toBe(0);
    const other = await subgraph(refuses);
    await expect(other()).rejects.toMatchObject({ reason: "request" });
  });

  it("of variables that are too deep to be written is nobody's fault but the request's", async () => {
    const depth = 50_000;
    const fetchIt = await subgraph((_, response) => void response.end('{"data":{}}'));
    const deep: unknown = JSON.parse("[".repeat(depth) + "]".repeat(depth));
    await expect(fetchIt("{ a }", { deep })).rejects.toMatchObject({ reason: "request" });
  });

  it.each<[string, RequestListener]>([
    ["that never answers", () => {}],
    ["that stops in the middle", (_, response) => void response.write('{"data":')],
    ["that hangs up", (request) => void request.socket.destroy()],
    [
      "that answers without end",
      (_, response) => void response.end(JSON.stringify({ data: "x".repeat(2_000) })),
    ],
    ["that answers garbage", (_, response) => void response.end("<html>")],
    ["that answers JSON which is not GraphQL", (_, response) => void response.end("[1]")],
    [
      "that says itself that it is in trouble",
      (_, response) => void response.writeHead(503).end('{"data":{"a":1},"errors":[]}'),
    ],
    [
      "that sends elsewhere",
      (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    ],
  ])("%s fails soon, as a failure of the subgraph", async (_why, listener) => {
    const fetchIt = await subgraph(listener);
    await expect(fetchIt()).rejects.toBeInstanceOf(FetchFailure);
  });
});

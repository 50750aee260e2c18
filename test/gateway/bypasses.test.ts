import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";

import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

interface Sent {
  method?: string;
  query?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

/** Sends what no client library would; the status and the first error's code. */
const send = ({ method = "POST", query = "", body = "", headers = {} }: Sent) =>
  new Promise<{ status: number; code?: string }>((resolve, reject) => {
    const sent = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      ...headers,
    };
    const request = httpRequest(
      `${world.url}/graphql${query}`,
      { method, headers: sent },
      async (response) => {
        let text = "";
        for await (const chunk of response) text += String(chunk);
        const code = /"code":"(\w+)"/.exec(text)?.[1];
        resolve({ status: response.statusCode!, code });
      },
    );
    request.on("error", reject).end(body);
  });
const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const json = (query: string, more: object = {}) => JSON.stringify({ query, ...more });
const TOO_MANY = `{ ${times(61, (i) => `a${i}: __typename`)} }`;
const NEXT = { "apollo-require-preflight": "1" };
const COUNTRY = 'country(iso3: "GTM")';

describe("no way round the limits", () => {
  it.each<[string, Sent, number, string | undefined]>([
    ["HEAD", { method: "HEAD", query: `?query=${encodeURIComponent(TOO_MANY)}` }, 400, undefined],
    [
      "the address of a POST",
      { query: `?query=${encodeURIComponent(TOO_MANY)}`, body: json("{ __typename }") },
      200,
      undefined,
    ],
    [
      "two queries in an address",
      { method: "GET", query: `?query={__typename}&query=${encodeURIComponent(TOO_MANY)}`, headers: NEXT },
      400,
      "BAD_REQUEST",
    ],
    ["a batch", { body: `[${json(TOO_MANY)},${json(TOO_MANY)}]` }, 400, "BAD_REQUEST"],
    [
      "a compressed body",
      { body: gzipSync(json(TOO_MANY)), headers: { "content-encoding": "gzip" } },
      400,
      "BAD_USER_INPUT",
    ],
    [
      "a body that says that it is something else",
      { body: json(TOO_MANY), headers: { "content-type": "text/plain" } },
      400,
      "BAD_REQUEST",
    ],
    [
      "a persisted query",
      {
        body: JSON.stringify({
          extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
        }),
      },
      200,
      "BAD_REQUEST",
    ],
    [
      "another operation of the document",
      { body: json(`query A { __typename } query B ${TOO_MANY}`, { operationName: "A" }) },
      400,
      "ALIAS_LIMIT",
    ],
    [
      "aliases in fragments",
      {
        body: json(
          `{ ${COUNTRY} { ...F ...G } } fragment F on Country { ${times(31, (i) => `a${i}: iso3`)} }
           fragment G on Country { ${times(31, (i) => `b${i}: iso3`)} }`,
        ),
      },
      400,
      "ALIAS_LIMIT",
    ],
    ["@defer", { body: json(`{ ${COUNTRY} { ... @defer { iso3 } } }`) }, 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a fragment in itself",
      { body: json(`{ ${COUNTRY} { ...F } } fragment F on Country { iso3 ...F }`) },
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "many fragments in a circle",
      {
        body: json(
          `{ ${COUNTRY} { ...F0 } } ${times(600, (i) => `fragment F${i} on Country { iso3 ...F${(i + 1) % 600} ...F${(i + 7) % 600} }`)}`,
        ),
      },
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a circle of fragments that nobody asks for",
      {
        body: json(
          `{ __typename } ${times(100, (i) => `fragment F${i} on Country { ${times(6, (k) => `...F${(i + k * k + 1) % 100}`)} }`)}`,
        ),
      },
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a name that every object has",
      { body: json("query ($__proto__: Int) { practices(first: $__proto__) { totalCount } }") },
      200,
      undefined,
    ],
  ])("leads over %s", async (_what, sent, status, code) => {
    const { asked, logged } = world;
    const before = [asked.length, logged.length];
    expect(await send(sent)).toEqual({ status, code });
    if (status === 400) expect([asked.length, logged.length]).toEqual(before);
    expect(logged.length).toBe(before[1]);
  });
});

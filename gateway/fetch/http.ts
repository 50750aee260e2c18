import { jsonOf } from "../engine/variables";
import { isTooDeep } from "./depth";
import { type Fetch, type Fetched, type Fetcher, FetchFailure } from "./fetcher";
import { Pool, type Sending } from "./http/pool";
import { type Response } from "./http/response";
import { withTimeout } from "./timeout";

export interface HttpLimits {
  timeoutMs: number;
  responseBytes: number;
}
export const HTTP_LIMITS: HttpLimits = { timeoutMs: 2_000, responseBytes: 5 * 1024 * 1024 };
/** More is not asked at once: what is asked about comes from other subgraphs, and may be more than any takes. */
const MOST_REQUEST_BYTES = 5 * 1024 * 1024;

/** Fetches over HTTP: with a timeout (the caller's own, where it brings a signal) and a cap, following no redirect. */
export function httpFetcher(
  address: string,
  { timeoutMs, responseBytes }: HttpLimits = HTTP_LIMITS,
): Fetcher & { close(): Promise<void> } {
  const url = new URL(address);
  const pool = new Pool(url);
  const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${CONTENT}`;
  const ask: Fetcher = (fetch) =>
    new Promise((resolve, reject) => {
      const { headers, signal, read } = fetch;
      if (signal?.aborted) return reject(new FetchFailure("nobody waits", {}, "abandoned"));
      const body = sendable(fetch);
      const bytes = Buffer.byteLength(body);
      if (bytes > MOST_REQUEST_BYTES) return reject(tooMuch(bytes));
      const sending: Sending = {
        message: `${head}${lines(headers)}content-length: ${bytes}\r\n\r\n${body}`,
        isAscii: bytes === body.length,
        mostBytes: responseBytes,
        done(response) {
          sending.connection = undefined;
          signal?.forget(cancel);
          try {
            const told = read && toldBy(response, read);
            resolve(told === undefined ? understand(response) : { told, parse: () => understand(response) });
          } catch (error) {
            reject(error);
          }
        },
        failed(failure) {
          sending.connection = undefined;
          signal?.forget(cancel);
          reject(failure);
        },
      };
      const cancel = () => {
        pool.cancel(sending);
        reject(new FetchFailure("nobody waits any more", {}, "abandoned"));
      };
      signal?.onAbort(cancel);
      pool.send(sending);
    });
  const inTime = withTimeout(ask, timeoutMs);
  const fetcher: Fetcher = (fetch) => (fetch.signal ? ask(fetch) : inTime(fetch));
  return Object.assign(fetcher, { close: async () => pool.close() });
}

/** Variables may be so deep that no JSON can be made of them: that too is a request's fault, and not its subgraph's. */
function sendable(fetch: Fetch): string {
  try {
    return bodyOf(fetch);
  } catch (cause) {
    throw new FetchFailure("request that cannot be written", { cause }, "request");
  }
}

function bodyOf({ query, variables, operationName }: Fetch): string {
  const given = variables === undefined ? "" : `,"variables":${jsonOf(variables)}`;
  const named = operationName === undefined ? "" : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${JSON.stringify(query)}${given}${named}}`;
}

const CONTENT = "content-type: application/json\r\naccept: application/json\r\n";

/** The fetches of a request have the same headers. */
const LINES = new WeakMap<object, string>();

function lines(headers: Readonly<Record<string, string>>): string {
  const known = LINES.get(headers);
  if (known !== undefined) return known;
  let text = "";
  for (const name in headers) {
    const value = headers[name]!;
    if (UNSENDABLE.test(value)) throw new FetchFailure(`header ${name} that cannot be sent`);
    text += `${name}: ${value}\r\n`;
  }
  LINES.set(headers, text);
  return text;
}

/** Anything else could end the line, and begin another header. */
const UNSENDABLE = /[^\t\x20-\x7e\x80-\xff]/;

const tooMuch = (bytes?: number) =>
  new FetchFailure(`request that is too large${bytes ? ` (${bytes} bytes)` : ""}`, {}, "request");

function toldBy({ head, content }: Response, read: (text: string) => unknown): unknown {
  const text = head!.status === 200 ? content.utf8() : undefined;
  return text === undefined ? undefined : read(text);
}

/** GraphQL answers are JSON objects with data or errors, under 200, or under 4xx where the request was refused. */
function understand(response: Response): Fetched {
  const { status } = response.head!;
  if (status >= 300 && status < 400) throw new FetchFailure(`redirect (${status})`);
  if (status === 413) throw tooMuch();
  // Whatever it says beside that: it is in trouble.
  if (status >= 500) throw new FetchFailure(`status ${status}`);
  const text = response.content.text();
  if (isTooDeep(text)) throw new FetchFailure("answer of more depth than any has");
  let answer: Fetched;
  try {
    answer = JSON.parse(text) as Fetched;
  } catch {
    throw new FetchFailure(`answer that is not JSON (status ${status})`);
  }
  if (typeof answer !== "object" || answer === null || !("data" in answer || Array.isArray(answer.errors)))
    throw new FetchFailure(`answer that is not GraphQL (status ${status})`);
  // And nothing else of it: what more a Fetched says is this side's own word.
  const { data, errors } = answer;
  return { data, errors };
}

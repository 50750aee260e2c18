import { Pool } from "undici";

import { BrokenConnection, type Fetched, type Fetcher, FetchFailure } from "./fetcher";

export interface HttpLimits {
  timeoutMs: number;
  responseBytes: number;
}
export const HTTP_LIMITS: HttpLimits = { timeoutMs: 2_000, responseBytes: 5 * 1024 * 1024 };

/** Fetches over HTTP: with a timeout and a cap on the response, following no redirect. */
export function httpFetcher(
  url: string,
  limits: HttpLimits = HTTP_LIMITS,
): Fetcher & { close(): Promise<void> } {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: 128, keepAliveTimeout: 30_000 });
  const fetcher: Fetcher = async ({ headers, query, variables, operationName, signal }) => {
    const response = await pool
      .request({
        path: `${pathname}${search}`,
        method: "POST",
        headers: { ...headers, "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ query, variables, operationName }),
        signal: signal ?? AbortSignal.timeout(limits.timeoutMs),
      })
      .catch(fail("no answer"));
    const text = await readCapped(response.body, limits.responseBytes).catch(fail("broken answer"));
    return understand(text, response.statusCode);
  };
  return Object.assign(fetcher, { close: () => pool.close() });
}

const BROKEN = new Set(["ECONNRESET", "ECONNREFUSED", "EPIPE", "UND_ERR_SOCKET"]);

const fail = (reason: string) => (cause: Error & { code?: string }) => {
  if (cause instanceof FetchFailure) throw cause;
  const Failure = BROKEN.has(cause.code ?? "") ? BrokenConnection : FetchFailure;
  throw new Failure(`${reason}: ${cause.message}`, { cause });
};

async function readCapped(
  body: AsyncIterable<Buffer> & { destroy(): unknown },
  most: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > most) {
      body.destroy();
      throw new FetchFailure(`answer of more than ${most} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** GraphQL answers are JSON objects with data or errors, under 200, or under 4xx where the request was refused. */
function understand(text: string, status: number): Fetched {
  if (status >= 300 && status < 400) throw new FetchFailure(`redirect (${status})`);
  let answer: Fetched;
  try {
    answer = JSON.parse(text) as Fetched;
  } catch {
    throw new FetchFailure(`answer that is not JSON (status ${status})`);
  }
  if (typeof answer !== "object" || answer === null || !("data" in answer || Array.isArray(answer.errors)))
    throw new FetchFailure(`answer that is not GraphQL (status ${status})`);
  return answer;
}

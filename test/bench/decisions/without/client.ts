import { Pool } from "undici";

import { jsonOf } from "../../../../gateway/engine/variables";
import { type Fetched, type Fetcher } from "../../../../gateway/fetch/fetcher";
import * as http from "../../../../gateway/fetch/http";

/** undici's `request`, with a timeout, a cap and no redirects as ours has them. */
function httpFetcher(address: string): Fetcher & { close(): Promise<void> } {
  const { origin, pathname } = new URL(address);
  const pool = new Pool(origin, { connections: 128, maxResponseSize: http.HTTP_LIMITS.responseBytes });
  const fetcher: Fetcher = async ({ query, variables, headers, signal, read }) => {
    const abort = new AbortController();
    signal?.onAbort(() => abort.abort());
    const { statusCode, body } = await pool.request({
      method: "POST",
      path: pathname,
      headers: { ...headers, "content-type": "application/json", accept: "application/json" },
      body: `{"query":${JSON.stringify(query)},"variables":${jsonOf(variables ?? {})}}`,
      signal: abort.signal,
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    const parse = () => JSON.parse(bytes.toString()) as Fetched;
    const told = statusCode === 200 ? read?.(bytes.toString("latin1")) : undefined;
    return told === undefined ? parse() : { told, parse };
  };
  return Object.assign(fetcher, { close: () => pool.close() });
}

Object.assign(http, { httpFetcher });

import { gunzipSync } from "node:zlib";

import { listen } from "./http";

export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: Record<string, unknown>;
  status: { code?: number; message?: string };
}
interface Attribute {
  key: string;
  value: Record<string, unknown>;
}
type Sent = Omit<CollectedSpan, "attributes"> & { attributes: Attribute[] };

/** What a collector of OpenTelemetry's receives over OTLP/HTTP, in JSON. */
export async function startCollector() {
  const bodies: string[] = [];
  const { url, close } = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (request.url !== "/v1/traces") return void response.writeHead(404).end();
    bodies.push((request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString());
    response.setHeader("content-type", "application/json").end("{}");
  });
  const spans = (): CollectedSpan[] =>
    bodies
      .flatMap((body) => JSON.parse(body).resourceSpans as { scopeSpans: { spans: Sent[] }[] }[])
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap((scope) => scope.spans)
      .map((span) => ({
        ...span,
        attributes: Object.fromEntries(
          span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]),
        ),
      }));
  return { url, close, spans, received: () => bodies.join("\n") };
}

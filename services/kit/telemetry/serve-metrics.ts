import Fastify, { type FastifyInstance } from "fastify";

import { type Metrics } from "./metrics";

/** `/metrics`, as Prometheus reads it. */
export function serveMetrics(app: FastifyInstance, { registry }: Metrics): void {
  app.get("/metrics", async (_request, reply) =>
    reply.header("content-type", registry.contentType).send(await registry.metrics()),
  );
}

/** On a port of its own: who may ask the graph need not see how the hub is doing. Gives its end. */
export async function listenForMetrics(
  metrics: Metrics,
  where: { host: string; port: number },
): Promise<() => Promise<void>> {
  const app = Fastify({ forceCloseConnections: true });
  serveMetrics(app, metrics);
  await app.listen(where);
  return () => app.close();
}

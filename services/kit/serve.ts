import Fastify, { type FastifyInstance } from "fastify";
import { type Logger } from "pino";

import { type SubgraphRequest } from "./execute";
import { type OpenSubgraph } from "./open";

const BODY_LIMIT = 1024 * 1024;

/** Serves one subgraph over HTTP, for a gateway on another machine. */
export function serveSubgraph(subgraph: OpenSubgraph, log: Logger): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 15_000,
    forceCloseConnections: "idle",
    return503OnClosing: false,
  });
  app.post<{ Body: Omit<SubgraphRequest, "headers"> }>("/graphql", async (request, reply) => {
    const { query, variables, operationName } = request.body ?? {};
    if (typeof query !== "string")
      return reply
        .code(400)
        .send({ errors: [{ message: "The body has no query.", extensions: { code: "BAD_USER_INPUT" } }] });
    return subgraph.execute({
      query,
      variables,
      operationName,
      headers: request.headers as Record<string, string>,
    });
  });
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    try {
      await subgraph.healthy();
      return { status: "ready" };
    } catch (error) {
      log.warn({ err: error, subgraph: subgraph.name }, "not ready");
      return reply.code(503).send({ status: "not ready", [subgraph.name]: "its database does not answer" });
    }
  });
  return app;
}

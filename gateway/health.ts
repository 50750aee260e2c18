import { type FastifyInstance } from "fastify";

/** The parts of the hub, and for each whether it can answer. */
export type HealthOf = () => Promise<Record<string, boolean>>;

/** `/health/live`: the process runs. `/health/ready`: it can answer, or which part cannot. Returns the switch to draining. */
export function serveHealth(app: FastifyInstance, health: HealthOf): () => void {
  let draining = false;
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const parts = await health();
    const notReady = Object.keys(parts).filter((part) => !parts[part]);
    if (draining) return reply.code(503).send({ status: "draining" });
    if (notReady.length > 0) return reply.code(503).send({ status: "not ready", notReady });
    return { status: "ready" };
  });
  return () => {
    draining = true;
  };
}

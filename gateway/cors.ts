import { type FastifyReply } from "fastify";

/** Lets pages of the allowed origins read the answer; "*" allows any. */
export function allowOrigin(origin: string | undefined, allowed: readonly string[], reply: FastifyReply) {
  if (!origin || !(allowed.includes("*") || allowed.includes(origin))) return;
  reply.headers({
    "access-control-allow-origin": origin,
    vary: "origin",
    "access-control-allow-headers":
      "authorization, content-type, accept-language, x-correlation-id, apollo-require-preflight",
    "access-control-expose-headers":
      "retry-after, ratelimit, ratelimit-policy, x-correlation-id, x-cost-estimated, x-cost-limit",
    "access-control-max-age": "600",
  });
}

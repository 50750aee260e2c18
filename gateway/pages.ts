import { existsSync } from "node:fs";

import fastifyStatic from "@fastify/static";
import { type FastifyInstance } from "fastify";

/** GraphiQL's editor styles itself from script; nothing comes from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Serves the built pages at `/`; their assets carry a hash in the name and may be kept for good. */
export async function servePages(app: FastifyInstance, folder: string) {
  if (!existsSync(folder)) throw new Error("The pages are not built. Run `npm run build`.");
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    preCompressed: true,
    setHeaders(reply, file) {
      reply.setHeader("content-security-policy", CONTENT_SECURITY_POLICY);
      reply.setHeader(
        "cache-control",
        file.endsWith(".html") ? "no-cache" : "public, max-age=31536000, immutable",
      );
    },
  });
}

import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from "fastify";

import { type Trace } from "../../services/kit/telemetry/trace";

/** Makes every request to the graph a span. To be called before the route is made. */
export function traceGraph(app: FastifyInstance, trace: Trace): void {
  app.addHook("onRoute", (route) => {
    if (route.url === "/graphql" && route.method !== "OPTIONS") route.handler = traced(route.handler, trace);
  });
}

/** Beneath the caller's span, where the caller says which. */
function traced(handler: RouteHandlerMethod, trace: Trace): RouteHandlerMethod {
  return function (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
    const { method, correlationId, headers } = request;
    const how = {
      name: `${method} /graphql`,
      kind: "server",
      attributes: { "http.request.method": method, "hub.correlation_id": correlationId },
      from: headers as { traceparent?: string },
    } as const;
    return trace.span(how, async (span) => {
      const result: unknown = await handler.call(this, request, reply);
      span.set({ "http.response.status_code": reply.statusCode });
      return result;
    });
  };
}

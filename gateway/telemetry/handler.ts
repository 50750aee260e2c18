import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from "fastify";

import { type Trace } from "../../services/kit/telemetry/trace";

/** A request as a span: beneath the caller's, where the caller says which. */
export function tracedHandler(trace: Trace | undefined, handler: RouteHandlerMethod): RouteHandlerMethod {
  if (!trace) return handler;
  return function traced(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
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

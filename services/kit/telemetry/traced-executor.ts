import { type SubgraphExecutor } from "../execute";
import { type Trace } from "./trace";

/** A subgraph whose every operation is a span, beneath that of whoever asked: over HTTP or in this process. */
export const tracedExecutor =
  (name: string, execute: SubgraphExecutor, trace: Trace): SubgraphExecutor =>
  (request) =>
    trace.span(
      {
        name: `subgraph ${name}`,
        kind: "server",
        attributes: { "hub.subgraph": name },
        from: { traceparent: request.headers.traceparent },
      },
      async (span) => {
        const result = await execute(request);
        const code = result.errors?.[0]?.extensions?.code;
        if (typeof code === "string") span.fail(code);
        return result;
      },
    );

import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";

import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span as ApiSpan,
  SpanKind,
  SpanStatusCode,
  trace as api,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from "@opentelemetry/sdk-trace";

import { type Tracing } from "../config";
import { type Trace } from "./trace";

const SENT_AFTER_MS = 1_000;
const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT };

/** Tracing with OpenTelemetry's own SDK. Nothing of it is global: two hubs in a process trace apart. */
export function openTelemetry({ endpoint, service, ratio }: Tracing): Trace {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": service }),
    // By the trace's id alone: each process decides alike, and a caller's flag decides nothing.
    sampler: new TraceIdRatioBasedSampler(ratio),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: SENT_AFTER_MS })],
  });
  const tracer = provider.getTracer("rcm-exchange-hub");
  const active = new AsyncLocalStorage<Context>();
  const current = () => active.getStore() ?? ROOT_CONTEXT;
  return {
    get traceparent() {
      const span = api.getSpanContext(current());
      return span && `00-${span.traceId}-${span.spanId}-0${span.traceFlags.toString(16)}`;
    },
    get current() {
      const span = api.getSpan(current());
      return span && handle(span);
    },
    bind: (work) => AsyncResource.bind(work as never) as typeof work,
    async span({ name, kind, attributes, from }, work) {
      const parent = from ? contextOf(from.traceparent) : current();
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes }, parent);
      try {
        return await active.run(api.setSpan(parent, span), () => work(handle(span)));
      } catch (error) {
        // Its message may hold values.
        const { code, reason, name } = error as { code?: string; reason?: string; name?: string };
        handle(span).fail(code ?? reason ?? name ?? "unknown");
        throw error;
      } finally {
        span.end();
      }
    },
    flush: () => provider.forceFlush(),
    close: () => provider.shutdown(),
  };
}

const handle = (span: ApiSpan) => ({
  set: (attributes: Record<string, string | number>) => void span.setAttributes(attributes),
  fail: (code: string) => void span.setStatus({ code: SpanStatusCode.ERROR, message: code }),
});

const TRACEPARENT = /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/;

/** What a caller says that this is part of. `tracestate` and `baggage` could hold anything: they end here. */
function contextOf(traceparent = ""): Context {
  const [, traceId = "", spanId = "", flags = "0"] = TRACEPARENT.exec(traceparent) ?? [];
  const spanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(spanContext) ? api.setSpanContext(ROOT_CONTEXT, spanContext) : ROOT_CONTEXT;
}

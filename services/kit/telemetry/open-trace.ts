import { type Tracing } from "../config";
import { type Trace } from "./trace";

/** Traces to a collector (OTLP over HTTP), where one is configured; else OpenTelemetry is not even loaded. */
export function openTrace(tracing: Tracing | null): Trace | undefined {
  if (!tracing) return undefined;
  const { openTelemetry } = require("./otel") as typeof import("./otel");
  return openTelemetry(tracing);
}

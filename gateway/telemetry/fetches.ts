import { type Metrics } from "../../services/kit/telemetry/metrics";
import { type Trace } from "../../services/kit/telemetry/trace";
import { type Breaking } from "../fetch/breaker";
import { type Fetcher, FetchFailure } from "../fetch/fetcher";

export interface Telemetry {
  readonly metrics?: Metrics;
  readonly trace?: Trace;
}
const STATES = ["closed", "half-open", "open"] as const;

/** Makes the fetchers of a gateway tell how long they took, what failed and why, and each a span. */
export function observed({ metrics, trace }: Telemetry) {
  const breakers = new Map<string, Breaking>();
  const durations = metrics?.histogram(
    "hub_subgraph_fetch_duration_seconds",
    "How long fetches took, by subgraph, those that failed too.",
  );
  const failures = metrics?.counter(
    "hub_subgraph_fetch_failures_total",
    "Fetches without an answer: the connection, the time, the answer itself, an open breaker, a caller who left.",
  );
  metrics?.gauge("hub_subgraph_breaker", "Which state the breaker is in: 1 for that one.", () =>
    [...breakers].flatMap(([subgraph, breaker]) =>
      STATES.map((state) => ({ labels: { subgraph, state }, value: breaker.state === state ? 1 : 0 })),
    ),
  );
  return (subgraph: string, fetcher: Fetcher & Breaking): Fetcher => {
    breakers.set(subgraph, fetcher);
    const counted =
      durations && failures
        ? counting(fetcher, durations.of({ subgraph }), (reason) => failures.add({ subgraph, reason }))
        : fetcher;
    return trace ? traced(subgraph, counted, trace) : counted;
  };
}

const counting =
  (fetcher: Fetcher, duration: { add(ms: number): void }, failed: (reason: string) => void): Fetcher =>
  async (fetch) => {
    const began = performance.now();
    try {
      return await fetcher(fetch);
    } catch (error) {
      failed(error instanceof FetchFailure ? error.reason : "unexpected");
      throw error;
    } finally {
      duration.add(performance.now() - began);
    }
  };

const traced =
  (subgraph: string, fetcher: Fetcher, trace: Trace): Fetcher =>
  (fetch) =>
    trace.span(
      { name: `fetch ${subgraph}`, kind: "client", attributes: { "hub.subgraph": subgraph } },
      async (span) => {
        const headers = trace.traceparent
          ? { ...fetch.headers, traceparent: trace.traceparent }
          : fetch.headers;
        const fetched = await fetcher({ ...fetch, headers });
        if (fetched.errors?.length) span.fail("errors");
        return fetched;
      },
    );

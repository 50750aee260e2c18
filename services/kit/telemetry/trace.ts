/** The part of tracing that the hub uses. Where no exporter is configured there is none, and nothing of it is loaded. */
export interface Trace {
  /** Does some work as a span: beneath what another process says in `from`, else beneath the span that it is part of. */
  span<Result>(how: SpanKind, work: (span: Span) => Promise<Result>): Promise<Result>;
  readonly current: Span | undefined;
  /** The current span for another process, as W3C's header has it. */
  readonly traceparent: string | undefined;
  /** Whatever is done later runs as part of the span that is current now. */
  bind<Work extends (...args: never[]) => unknown>(work: Work): Work;
  /** Sends what is not yet sent. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface SpanKind {
  name: string;
  kind: "server" | "client";
  attributes?: Attributes;
  from?: { traceparent?: string };
}
/** Never what somebody asked, wrote or is: names of parts, kinds, counts and codes. */
export type Attributes = Record<string, string | number>;

export interface Span {
  set(attributes: Attributes): void;
  /** That it went wrong; the code alone. */
  fail(code: string): void;
}

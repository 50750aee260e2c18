import { type Client, type Pool } from "pg";

import { LastingClient } from "../lasting-client";
import { type Trace } from "./trace";

type Done = (error: (Error & { code?: string }) | null, result?: unknown) => void;

/** A client of PostgreSQL that makes each statement a span: its text without literals, never its values. */
export function tracedClient(trace: Trace): typeof Client {
  return class TracedClient extends LastingClient {
    override query(...args: unknown[]): never {
      const run = super.query as (...args: unknown[]) => unknown;
      const [first] = args;
      const text = typeof first === "string" ? first : (first as { text?: unknown } | null)?.text;
      const last = args.at(-1);
      if (typeof text !== "string") return run.apply(this, args) as never;
      const how = { name: nameOf(text), kind: "client" as const, attributes: attributesOf(text) };
      const work = (rest: unknown[]) => trace.span(how, () => run.apply(this, rest) as Promise<unknown>);
      if (typeof last !== "function") return work(args) as never;
      const callback = trace.bind(last as Done);
      work(args.slice(0, -1)).then(
        (result) => callback(null, result),
        (error: Error) => callback(error),
      );
      return undefined as never;
    }
  } as typeof Client;
}

/** Whoever waits for a free connection goes on as part of their own span, not of the one that freed it. */
export function keepSpans(pool: Pool, trace: Trace): void {
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<never>;
  pool.connect = ((callback?: (...args: never[]) => unknown) =>
    callback ? connect(trace.bind(callback)) : connect()) as typeof pool.connect;
}

const nameOf = (text: string) => /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? "SQL";

const attributesOf = (text: string) => ({
  "db.system.name": "postgresql",
  "db.query.text": text
    .replace(/'(?:[^']|'')*'/g, "?")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 2_000),
});

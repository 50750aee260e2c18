import { type GraphQLFormattedError } from "graphql";

import { type Variables } from "../engine/variables";
import { type Signal } from "./signal";

/** One operation for one subgraph. */
export interface Fetch {
  query: string;
  /** Values, or the JSON of them. */
  variables?: Variables;
  operationName?: string;
  headers: Record<string, string>;
  /** Whether it changes something: such a fetch is sent once, whatever happens. */
  writes?: boolean;
  /** Ends the fetch when nobody waits for it any more. */
  signal?: Signal;
  /**
   * Reads the answer's text without parsing it, a character for each byte; undefined where it cannot. Fetchers that
   * get no text need not look at it.
   */
  read?: (text: string) => unknown;
}
export interface Fetched {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** What was read, in the place of data and errors. */
  told?: unknown;
  /** The same answer with data and errors. */
  parse?: () => Fetched;
}

/** The way to a subgraph: over HTTP, or by a call in the same process. Rejects with a FetchFailure or an unexpected error. */
export type Fetcher = (fetch: Fetch) => Promise<Fetched>;

/** That a subgraph did not answer as it should. The reason is for the log; callers learn only that it failed. */
export class FetchFailure extends Error {
  constructor(
    message: string,
    options?: ErrorOptions,
    readonly reason: "answer" | "connection" | "timeout" | "abandoned" | "breaker" | "request" = "answer",
  ) {
    super(message, options);
  }
}

/** That the connection broke before there was an answer. */
export class BrokenConnection extends FetchFailure {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options, "connection");
  }
}

import { type GraphQLFormattedError } from "graphql";

import { type Signal } from "./signal";

/** One operation for one subgraph. */
export interface Fetch {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  headers: Record<string, string>;
  /** Whether it changes something: such a fetch is sent once, whatever happens. */
  writes?: boolean;
  /** Ends the fetch when nobody waits for it any more. */
  signal?: Signal;
}
export interface Fetched {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** The way to a subgraph: over HTTP, or by a call in the same process. Rejects with a FetchFailure or an unexpected error. */
export type Fetcher = (fetch: Fetch) => Promise<Fetched>;

/** That a subgraph did not answer as it should. The reason is for the log; callers learn only that it failed. */
export class FetchFailure extends Error {}

/** That the connection broke before there was an answer. */
export class BrokenConnection extends FetchFailure {}

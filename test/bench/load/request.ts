/** One HTTP request, to be sent many times. */
export interface Request {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Load on one server: so many connections, each asking again as soon as it was answered, for so long or so often. */
export interface Load {
  request: Request;
  connections: number;
  seconds: number;
  /** After so many answers it ends early. */
  requests?: number;
  /** How long each waits before it asks again. */
  pauseMs?: number;
}

export interface LoadResult {
  /** Answered well. Times are theirs. */
  requests: number;
  /** Answered with an error, or with another status than 200. */
  failed: number;
  seconds: number;
  p50: number;
  p99: number;
  /** What was wrong with the first that failed. */
  failure: string | null;
}

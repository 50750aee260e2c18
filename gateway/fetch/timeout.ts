import { type Fetcher, FetchFailure } from "./fetcher";
import { Signal } from "./signal";

/** Waits so long and no longer, wherever the subgraph is; and no longer than the caller waits. */
export const withTimeout =
  (fetcher: Fetcher, timeoutMs: number): Fetcher =>
  (fetch) =>
    new Promise((resolve, reject) => {
      const { signal } = fetch;
      const own = new Signal();
      const give = (failure: FetchFailure) => {
        end();
        reject(failure);
        own.abort();
      };
      const leave = () => give(new FetchFailure("the caller waits no longer"));
      const timer = setTimeout(() => give(new FetchFailure(`no answer in ${timeoutMs} ms`)), timeoutMs);
      const end = () => {
        clearTimeout(timer);
        signal?.forget(leave);
      };
      if (signal?.aborted) return leave();
      signal?.onAbort(leave);
      fetcher({ ...fetch, signal: own }).then(
        (fetched) => {
          end();
          resolve(fetched);
        },
        (error: unknown) => {
          end();
          reject(error);
        },
      );
    });

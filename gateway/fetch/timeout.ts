import { type Fetcher, FetchFailure } from "./fetcher";

/** Waits so long and no longer, wherever the subgraph is; and no longer than the caller waits. */
export const withTimeout =
  (fetcher: Fetcher, timeoutMs: number): Fetcher =>
  (fetch) =>
    new Promise((resolve, reject) => {
      const { signal } = fetch;
      const controller = new AbortController();
      const give = (failure: FetchFailure) => {
        reject(failure);
        controller.abort(failure);
      };
      const leave = () => give(new FetchFailure("the caller waits no longer"));
      if (signal?.aborted) return leave();
      const timer = setTimeout(() => give(new FetchFailure(`no answer in ${timeoutMs} ms`)), timeoutMs);
      signal?.addEventListener("abort", leave, { once: true });
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", leave);
      };
      fetcher({ ...fetch, signal: controller.signal })
        .then(resolve, reject)
        .finally(end);
    });

import { type FloodOperation } from "./operations";

const AT_ONCE = 4;

export interface Sent {
  /** In milliseconds, of each. */
  times: number[];
  /** Those that were answered with an error. */
  failed: number;
  /** What was wrong with the first of them. */
  failure: string | null;
}

/** Sends the operations from one number up to another, each once. */
export async function send(
  url: string,
  operationOf: (n: number) => FloodOperation,
  [from, to]: readonly [number, number],
  atOnce = AT_ONCE,
): Promise<Sent> {
  const sent: Sent = { times: [], failed: 0, failure: null };
  let next = from;
  const one = async () => {
    while (next < to) {
      const body = JSON.stringify(operationOf(next++));
      const began = performance.now();
      const headers = { "content-type": "application/json" };
      const response = await fetch(url, { method: "POST", headers, body });
      const text = await response.text();
      sent.times.push(performance.now() - began);
      if (response.status === 200 && !text.includes('"errors":')) continue;
      sent.failed += 1;
      sent.failure ??= `${response.status} ${text.slice(0, 300)} for ${body}`;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return sent;
}

import { setTimeout as sleep } from "node:timers/promises";

import { type Connection, openConnection } from "./connection";
import { type Load, type LoadResult } from "./request";

/** The load generator as a process of its own: a load comes in as a message, its result goes back as one. */
process.on("message", (load: Load) => {
  run(load).then(
    (result) => process.send!(result),
    (error: Error) => process.send!({ requests: 0, failure: error.message }),
  );
});
process.on("disconnect", () => process.exit());

async function run({
  request,
  connections,
  seconds,
  requests = Number.POSITIVE_INFINITY,
  pauseMs = 0,
}: Load): Promise<LoadResult> {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(request)));
  const latencies: number[] = [];
  const problems: string[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const enough = (now: number) => now >= until || latencies.length + problems.length >= requests;
  await Promise.all(
    open.map((connection) => keepAsking(connection, { enough, pauseMs }, latencies, problems)),
  );
  const elapsed = (performance.now() - started) / 1000;
  for (const connection of open) connection.close();
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    seconds: elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    failed: problems.length,
    failure: problems[0] ?? null,
  };
}

async function keepAsking(
  connection: Connection,
  { enough, pauseMs }: { enough: (now: number) => boolean; pauseMs: number },
  latencies: number[],
  problems: string[],
) {
  for (let now = performance.now(); !enough(now); ) {
    const { status, body } = await connection.ask();
    const then = performance.now();
    if (status === 200 && !body.includes('"errors":')) latencies.push(then - now);
    else problems.push(`${status} ${body.slice(0, 500)}`);
    now = then;
    if (pauseMs === 0) continue;
    await sleep(pauseMs);
    now = performance.now();
  }
}

/** Of all latencies, not of a sample or of buckets: the smallest that so many did not exceed. */
const percentile = (sorted: number[], share: number) =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

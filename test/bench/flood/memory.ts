import { readFileSync } from "node:fs";

import { treeOf } from "../cpu";

/** What is in use after so many operations, in bytes. */
export interface Memory {
  operations: number;
  heap: number;
  external: number;
  resident: number;
  /** Of all of PostgreSQL's processes, without what they share. */
  database: number;
  /** By cache, as the hub's own metrics tell. */
  entries: Record<string, number>;
}

export async function memoryOf(
  hub: { url: string; probe: number; database: number },
  operations: number,
): Promise<Memory> {
  const { heapUsed, external, rss } = (await (
    await fetch(`http://127.0.0.1:${hub.probe}`)
  ).json()) as NodeJS.MemoryUsage;
  const metrics = await (await fetch(new URL("/metrics", hub.url))).text();
  const entries = [...metrics.matchAll(/^hub_cache_entries\{cache="([^"]+)"\} (\d+)/gm)].map(
    ([, cache, count]) => [cache, Number(count)],
  );
  return {
    ...{ operations, heap: heapUsed, external, resident: rss, database: privateMemory(hub.database) },
    entries: Object.fromEntries(entries),
  };
}

/** Memory that no other process shares, of a process and all that it started. */
function privateMemory(pid: number): number {
  const kilobytes = treeOf([pid]).map((one) =>
    Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, "utf8"))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, part) => sum + part, 0) * 1024;
}

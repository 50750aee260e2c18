import { readdirSync, readFileSync } from "node:fs";

/** Linux counts CPU time in ticks of 10 ms, for programs of every architecture. */
const TICK_US = 10_000;

interface Stat {
  parent: number;
  ticks: number;
}

/** Microseconds of CPU that processes and all that they started have used so far, the ended ones included. */
export function cpuOf(pids: readonly number[]): number {
  const stats = pids.length > 0 ? everybody() : new Map<number, Stat>();
  return [...amongThem(pids, stats)].reduce((sum, pid) => sum + (stats.get(pid)?.ticks ?? 0), 0) * TICK_US;
}

/** The processes and all that they started, of those that run. */
export const treeOf = (pids: readonly number[]): number[] => {
  const stats = everybody();
  return [...amongThem(pids, stats)].filter((pid) => stats.has(pid));
};

function everybody(): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(name) : null;
    if (stat) stats.set(Number(name), stat);
  }
  return stats;
}

function amongThem(pids: readonly number[], stats: ReadonlyMap<number, Stat>): Set<number> {
  const wanted = new Set(pids);
  // A child may have a smaller number than its parent: look until nobody is added.
  for (let before = 0; before !== wanted.size; ) {
    before = wanted.size;
    for (const [pid, { parent }] of stats) if (wanted.has(parent)) wanted.add(pid);
  }
  return wanted;
}

function statOf(pid: string): Stat | null {
  try {
    // The name in brackets may hold blanks; what follows it does not.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15).map(Number);
    return { parent: Number(fields[1]), ticks: user! + system! + childrenUser! + childrenSystem! };
  } catch {
    return null;
  }
}

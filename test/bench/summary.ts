import { PARTS, type Part } from "./candidate";
import { type Measurement } from "./measure";

/** A candidate under one load, over all rounds: medians. */
export interface Row {
  question: string;
  connections: number;
  candidate: string;
  requestsPerSecond: number;
  failed: number;
  p50: number;
  p99: number;
  cpu: Record<Part, number> & { total: number };
  /** How many times less than the reference's in the same round; null for the reference itself. */
  less: { cpu: number; p50: number; p99: number } | null;
}

/** Medians over rounds; ratios are taken within a round, where the machine was the same for both, and then their median. */
export function summarise(
  measured: readonly Measurement[],
  reference: string,
  parts: readonly Part[],
): Row[] {
  const total = ({ cpu }: Measurement) => parts.reduce((sum, part) => sum + cpu[part], 0);
  return [...groupsOf(measured).values()].map((group) => {
    const { question, connections, candidate } = group[0]!;
    const median = (of: (one: Measurement) => number) => medianOf(group.map(of));
    const referenceIn = (round: number) =>
      measured.find(
        (other) =>
          other.candidate === reference &&
          other.round === round &&
          other.question === question &&
          other.connections === connections,
      )!;
    const ratio = (of: (one: Measurement) => number) => median((one) => of(referenceIn(one.round)) / of(one));
    const cpu = Object.fromEntries(PARTS.map((part) => [part, median((one) => one.cpu[part])]));
    return {
      ...{ question, connections, candidate },
      requestsPerSecond: median((one) => one.requestsPerSecond),
      failed: median((one) => one.failed),
      p50: median((one) => one.p50),
      p99: median((one) => one.p99),
      cpu: { ...(cpu as Record<Part, number>), total: median(total) },
      less:
        candidate === reference
          ? null
          : { cpu: ratio(total), p50: ratio(({ p50 }) => p50), p99: ratio(({ p99 }) => p99) },
    };
  });
}

function groupsOf(measured: readonly Measurement[]): Map<string, Measurement[]> {
  const groups = new Map<string, Measurement[]>();
  for (const one of measured) {
    const name = JSON.stringify([one.question, one.connections, one.candidate]);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

import { type Candidate, PARTS, type Part, type Question, requestOf } from "./candidate";
import { cpuOf } from "./cpu";
import { type Driver } from "./load/driver";

/** One candidate under one load for some seconds. CPU in microseconds per request. */
export interface Measurement {
  candidate: string;
  question: string;
  connections: number;
  round: number;
  requestsPerSecond: number;
  /** The share of requests that were not answered well. */
  failed: number;
  p50: number;
  p99: number;
  cpu: Record<Part, number>;
}

export interface Plan {
  candidates: readonly Candidate[];
  questions: readonly Question[];
  connections: readonly number[];
  rounds: number;
  seconds: number;
  /** Before each round, with nobody under load. */
  beforeRound?(): Promise<void>;
  say(message: string): void;
}

/** Interleaved: under every load each candidate comes before any comes again, so that what slows the machine slows all. */
export async function measure(driver: Driver, plan: Plan): Promise<Measurement[]> {
  const { candidates, questions, connections, rounds, seconds, say } = plan;
  const measured: Measurement[] = [];
  for (let round = 0; round <= rounds; round++) {
    await plan.beforeRound?.();
    // Round 0 warms up: compilers, caches and pools are as they are in a server that has run for a while.
    say(round === 0 ? "warming up" : `round ${round} of ${rounds}`);
    const loads = round === 0 ? [Math.max(...connections)] : connections;
    for (const question of questions)
      for (const connected of loads)
        for (const candidate of rotated(candidates, round)) {
          const load = { connections: connected, seconds: round === 0 ? Math.min(3, 2 * seconds) : seconds };
          const result = await measureOnce(driver, candidate, question, load);
          if (round > 0) measured.push({ ...result, round });
        }
  }
  return measured;
}

/** Nobody is always the first, right after the others' warm caches, nor always the last. */
const rotated = <T>(list: readonly T[], by: number): T[] => {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};

async function measureOnce(
  driver: Driver,
  candidate: Candidate,
  question: Question,
  load: { connections: number; seconds: number },
): Promise<Omit<Measurement, "round">> {
  const request = await requestOf(candidate, question);
  const spent = () => PARTS.map((part) => cpuOf(candidate.pids[part] ?? []));
  const before = spent();
  const { requests, failed, seconds, p50, p99 } = await driver.run({ request, ...load });
  const after = spent();
  const cpu = PARTS.map((part, i) => [part, (after[i]! - before[i]!) / requests]);
  return {
    candidate: candidate.name,
    question: question.name,
    connections: load.connections,
    requestsPerSecond: requests / seconds,
    failed: failed / (failed + requests),
    p50,
    p99,
    cpu: Object.fromEntries(cpu) as Record<Part, number>,
  };
}

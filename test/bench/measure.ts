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
  warmUp: { requests: number; seconds: number };
  /** Before each round, with nobody under load. */
  beforeRound?(): Promise<void>;
  say(message: string): void;
}

/** Interleaved: under every load each candidate comes before any comes again, so that what slows the machine slows all. */
export async function measure(driver: Driver, plan: Plan): Promise<Measurement[]> {
  const { candidates, questions, connections, rounds, seconds, say } = plan;
  const measured: Measurement[] = [];
  await plan.beforeRound?.();
  await warmUp(driver, plan);
  for (let round = 1; round <= rounds; round++) {
    await plan.beforeRound?.();
    say(`round ${round} of ${rounds}`);
    for (const question of questions)
      for (const connected of connections)
        for (const candidate of rotated(candidates, round)) {
          const load = { connections: connected, seconds };
          measured.push({ ...(await measureOnce(driver, say, candidate, question, load)), round });
        }
  }
  return measured;
}

/** As many connections as keep a server busy, and leave it none to refuse. */
const WARM = 16;

/**
 * Each candidate answers the same number of every question, in another order each time: compilers, caches and pools
 * are then as they are in a server that has run for a while. In seconds alone, the slow ones would stay cold.
 */
async function warmUp(driver: Driver, { candidates, questions, connections, warmUp, say }: Plan) {
  const bearable = connections.filter((count) => count <= WARM);
  const load = { ...warmUp, connections: bearable.length > 0 ? Math.max(...bearable) : WARM };
  for (const [i, question] of questions.entries()) {
    say(`warming up: ${question.name}`);
    for (const candidate of rotated(candidates, i)) await measureOnce(driver, say, candidate, question, load);
  }
}

/** Nobody is always the first, right after the others' warm caches, nor always the last. */
const rotated = <T>(list: readonly T[], by: number): T[] => {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};

async function measureOnce(
  driver: Driver,
  say: Plan["say"],
  candidate: Candidate,
  question: Question,
  load: { connections: number; seconds: number; requests?: number },
): Promise<Omit<Measurement, "round">> {
  const request = await requestOf(candidate, question);
  const spent = () => PARTS.map((part) => cpuOf(candidate.pids[part] ?? []));
  const before = spent();
  const { requests, failed, failure, seconds, p50, p99 } = await driver.run({ request, ...load });
  if (failed > 0)
    say(
      `${candidate.name} failed ${failed} of ${failed + requests} times, first: ${failure?.slice(0, 200).trim()}`,
    );
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

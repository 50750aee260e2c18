import { readFileSync } from "node:fs";
import path from "node:path";

import { buildSchema } from "graphql";

import { ROOT } from "../../../services/kit/root";
import { type Candidate, requestOf } from "../candidate";
import { type Driver } from "../load/driver";
import { type LoadResult } from "../load/request";
import { type Options } from "../options";
import { freePort } from "../programs";
import { startBenchPostgres } from "../whole/database";
import { ourHub } from "../whole/ours";
import { QUESTIONS } from "../whole/questions";
import { type Memory, memoryOf } from "./memory";
import { floodOperations } from "./operations";
import { type Phases, phasesOf } from "./phases";
import { type Sent, send } from "./send";

/** What a flood did. */
export interface Flood {
  memory: Memory[];
  /** The flood's own answers, by step. */
  sent: Sent[];
  /** Answers to operations that come for the first time, one after the other. */
  alone: Sent;
  phases: Phases[];
  /** What those wait who ask a known operation: with nobody beside them, and beside the flood. */
  known: { before: LoadResult; meanwhile: LoadResult };
}

const PROBE = path.join(ROOT, "dist/test/bench/flood/probe.js");
const ROWS = 1_000;
/** Answered one after the other, to see how long a first time takes; of numbers that the flood does not come to. */
const ALONE = 600;
const FAR = 10_000_000;
/** Who asks a known operation does so with a pause, as people do. */
const PAUSE_MS = 20;

/** The default hub under a flood of operations that it has never seen. */
export async function flood(
  options: Options,
  driver: Driver,
  say: (message: string) => void,
): Promise<Flood> {
  const sdl = readFileSync(path.join(ROOT, "schema/api.graphql"), "utf8");
  const operationOf = floodOperations(buildSchema(sdl, { assumeValid: true }));
  const postgres = await startBenchPostgres(say);
  let hub: Candidate | undefined;
  try {
    const url = await postgres.hub("flood", { rows: ROWS, sentences: 1 });
    const probe = await freePort();
    const environment = { PROBE_PORT: String(probe) };
    hub = await ourHub(postgres, url, { node: ["--expose-gc", "--require", PROBE], environment });
    const where = { url: hub.url, probe, database: postgres.pid };
    const request = await requestOf(hub, QUESTIONS[0]!);
    const known = () =>
      driver.run({ request, connections: 1, seconds: options.floodSeconds, pauseMs: PAUSE_MS });
    say("a known operation, and operations that come for the first time, one after the other");
    const before = await known();
    const alone = await send(hub.url, operationOf, [FAR, FAR + ALONE], 1);
    const phases = await phasesOf(Array.from({ length: ALONE }, (_, n) => operationOf(FAR + n)));
    const memory = [await memoryOf(where, 0)];
    const sent: Sent[] = [];
    let meanwhile: LoadResult | undefined;
    for (const upTo of options.flood) {
      say(`${upTo} operations`);
      const flooding = send(hub.url, operationOf, [memory.at(-1)!.operations, upTo]);
      if (upTo === options.flood.at(-1)) meanwhile = await known();
      sent.push(await flooding);
      memory.push(await memoryOf(where, upTo));
    }
    return { memory, sent, alone, phases, known: { before, meanwhile: meanwhile! } };
  } finally {
    await hub?.stop();
    await postgres.stop();
  }
}

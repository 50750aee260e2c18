import path from "node:path";

import { gatewayCandidate, startSmallGraph } from "../alone/candidates";
import { QUESTIONS as SMALL } from "../alone/questions";
import { type Candidate, PARTS } from "../candidate";
import { compareAnswers } from "../compare";
import { FLAGS } from "../flags";
import { type Driver } from "../load/driver";
import { measure } from "../measure";
import { type Options } from "../options";
import { startBuilt } from "../programs";
import { type Report } from "../report";
import { summarise } from "../summary";
import { startBenchPostgres } from "../whole/database";
import { ourHub } from "../whole/ours";
import { QUESTIONS as README } from "../whole/questions";

type Say = (message: string) => void;

const OURS = "ours";
const LOADED = [16];
const CROWDED = [16, 64];

/** Node's arguments under which our programs run without one of our decisions. */
const without = (decision: string) => ["--require", path.join(__dirname, `without/${decision}.js`)];

/** Ours beside ours without one thing that was taken for its speed: what each gains. */
export async function decisions(options: Options, driver: Driver, say: Say): Promise<Report[]> {
  return [await atTheDoor(options, driver, say), await inTheHub(options, driver, say)];
}

async function atTheDoor(options: Options, driver: Driver, say: Say): Promise<Report> {
  const graph = await startSmallGraph();
  const candidates: Candidate[] = [];
  try {
    const start = async (name: string, node: string[]) => {
      const gateway = await startBuilt("test/bench/gateways/ours.js", [graph.supergraph], {
        pin: "gateway",
        node,
      });
      candidates.push(gatewayCandidate(name, graph, gateway));
    };
    await start(OURS, FLAGS);
    await start("without weaving", [...FLAGS, ...without("weaving")]);
    await start("without the lane", [...FLAGS, ...without("lane")]);
    await start("undici for our client", [...FLAGS, ...without("client")]);
    await start("without the larger young generation", []);
    await start("some made old at birth", [...FLAGS, ...without("young")]);
    await compareAnswers(candidates[0]!, candidates, SMALL);
    const plan = { ...options, connections: CROWDED, candidates, questions: SMALL, say };
    const measured = await measure(driver, plan);
    const parts = ["gateway"] as const;
    const rows = summarise(measured, OURS, parts);
    return { title: "Gateway alone, without one decision", parts, reference: OURS, rows, measured };
  } finally {
    for (const candidate of candidates) await candidate.stop();
    await graph.stop();
  }
}

async function inTheHub(options: Options, driver: Driver, say: Say): Promise<Report> {
  const postgres = await startBenchPostgres(say);
  const candidates: Candidate[] = [];
  try {
    const url = await postgres.hub("decisions", { rows: options.rows, sentences: 3 });
    const start = async (name: string, node: string[] = []) =>
      candidates.push({ ...(await ourHub(postgres, url, { node })), name });
    await start(OURS);
    await start("without graphql-jit", without("jit"));
    await start("without prepared statements", without("prepared"));
    await start("without reads asked together", without("together"));
    await start("a post in several statements", without("one-statement"));
    const measured = await measure(driver, {
      ...{ ...options, connections: LOADED, candidates, questions: README, say },
      beforeRound: async () => {
        await postgres.tidy(url);
        await compareAnswers(candidates[0]!, candidates, README);
      },
    });
    return {
      title: `Whole system in one process, without one decision, ${options.rows} practices and as many contributions`,
      parts: PARTS,
      reference: OURS,
      rows: summarise(measured, OURS, PARTS),
      measured,
    };
  } finally {
    for (const candidate of candidates) await candidate.stop();
    await postgres.stop();
  }
}

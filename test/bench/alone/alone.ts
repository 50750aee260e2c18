import { type Candidate } from "../candidate";
import { compareAnswers } from "../compare";
import { type Driver } from "../load/driver";
import { measure } from "../measure";
import { type Options } from "../options";
import { grafbase } from "../peers/grafbase";
import { hive } from "../peers/hive";
import { type Report } from "../report";
import { summarise } from "../summary";
import { ours, startSmallGraph, stock, throughApollo, withToken } from "./candidates";
import { QUESTIONS } from "./questions";

/** Gateways over the same four cheap subgraphs: what a gateway itself costs. */
export async function alone(
  options: Options,
  driver: Driver,
  say: (message: string) => void,
): Promise<Report[]> {
  const graph = await startSmallGraph();
  const candidates: Candidate[] = [];
  try {
    say("starting the gateways");
    const reference = await stock(graph);
    candidates.push(reference);
    const our = await ours(graph);
    candidates.push(our, withToken(our), throughApollo(our));
    if (options.peers) candidates.push(await hive(graph), await grafbase(graph));
    say("comparing every answer");
    await compareAnswers(reference, candidates, QUESTIONS);
    const measured = await measure(driver, { ...options, candidates, questions: QUESTIONS, say });
    const parts = ["gateway"] as const;
    const report = {
      title: "Gateway alone, over four memoised subgraphs",
      parts,
      reference: "stock",
      rows: summarise(measured, "stock", parts),
      measured,
    };
    return [report];
  } finally {
    for (const candidate of candidates) await candidate.stop();
    await graph.stop();
  }
}

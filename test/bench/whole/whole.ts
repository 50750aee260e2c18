import { type Candidate, PARTS } from "../candidate";
import { compareAnswers } from "../compare";
import { type Driver } from "../load/driver";
import { measure } from "../measure";
import { type Options } from "../options";
import { postgraphile } from "../peers/postgraphile";
import { type Report } from "../report";
import { summarise } from "../summary";
import { startBenchPostgres } from "./database";
import { ourHub, ourHubOverHttp } from "./ours";
import { QUESTIONS } from "./questions";
import { stockHub } from "./stock/hub";

/** The README's three queries over real subgraphs and a PostgreSQL with many rows. */
export async function whole(
  options: Options,
  driver: Driver,
  say: (message: string) => void,
): Promise<Report[]> {
  const postgres = await startBenchPostgres(say);
  const candidates: Candidate[] = [];
  try {
    const url = await postgres.hub("whole", { rows: options.rows, sentences: 3 });
    say("starting the hubs");
    const reference = await stockHub(postgres, url, "documented");
    candidates.push(reference, await stockHub(postgres, url, "ours"));
    candidates.push(await ourHub(postgres, url), await ourHubOverHttp(postgres, url));
    if (options.peers) candidates.push(await postgraphile(postgres, url));
    const measured = await measure(driver, {
      ...{ ...options, candidates, questions: QUESTIONS, say },
      beforeRound: async () => {
        // Otherwise what one candidate has posted would be another's dead rows.
        await postgres.tidy(url);
        say("comparing every answer");
        await compareAnswers(reference, candidates, QUESTIONS);
      },
    });
    const report = {
      title: `Whole system, PostgreSQL with ${options.rows} practices and as many contributions`,
      parts: PARTS,
      reference: "stock",
      rows: summarise(measured, "stock", PARTS),
      measured,
    };
    return [report];
  } finally {
    for (const candidate of candidates) await candidate.stop();
    await postgres.stop();
  }
}

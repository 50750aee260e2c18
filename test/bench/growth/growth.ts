import { type Candidate } from "../candidate";
import { type Driver } from "../load/driver";
import { measure } from "../measure";
import { type Options } from "../options";
import { type Report } from "../report";
import { summarise } from "../summary";
import { startBenchPostgres } from "../whole/database";
import { ourHub } from "../whole/ours";
import { askingDashboard, askingLists } from "./asking";

const MEMBERS = { few: 11, many: 200 };
const ROWS_PER_MEMBER = 500;
const PARTS = ["gateway", "database"] as const;

/** Our hub over little and over much: a list among a hundred times the rows, the dashboard of many more countries. */
export async function growth(
  options: Options,
  driver: Driver,
  say: (message: string) => void,
): Promise<Report[]> {
  const postgres = await startBenchPostgres(say);
  const started: Candidate[] = [];
  const hub = async (name: string, rows: number, members: number) => {
    const url = await postgres.hub(name.replaceAll(" ", "_"), { rows, members, sentences: 1 });
    started.push({ ...(await ourHub(postgres, url)), name });
    return started.at(-1)!;
  };
  const compare = async (title: string, candidates: Candidate[], questions: string[]): Promise<Report> => {
    const measured = await measure(driver, {
      ...{ ...options, candidates, say, connections: [1] },
      questions: questions.map((name) => ({ name, query: "" })),
    });
    const reference = candidates[0]!.name;
    return { title, parts: PARTS, reference, rows: summarise(measured, reference, PARTS), measured };
  };
  try {
    const [little, much] = options.growth;
    const lists = [
      await hub(`rows ${little}`, little, MEMBERS.few),
      await hub(`rows ${much}`, much, MEMBERS.few),
    ];
    const deep = Math.min(500, Math.floor(little / 20));
    const few = await hub(`members ${MEMBERS.few}`, MEMBERS.few * ROWS_PER_MEMBER, MEMBERS.few);
    const many = await hub(`members ${MEMBERS.many}`, MEMBERS.many * ROWS_PER_MEMBER, MEMBERS.many);
    return [
      await compare(
        "Lists of 20, one process",
        await Promise.all(lists.map((candidate) => askingLists(candidate, deep))),
        ["practices", "contributions"].flatMap((noun) => [`${noun}, first page`, `${noun}, page ${deep}`]),
      ),
      await compare(
        `The region at a glance, ${ROWS_PER_MEMBER} practices and contributions a country`,
        await Promise.all([few, many].map(askingDashboard)),
        ["region at a glance"],
      ),
    ];
  } finally {
    for (const candidate of started) await candidate.stop();
    await postgres.stop();
  }
}

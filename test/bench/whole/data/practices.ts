import { type Client } from "pg";

import { numbered, pick, shuffled, SYNTHETIC, textOf } from "./pool";

const COLUMNS = {
  id: "md5('practice/' || n)::uuid",
  status: "'PUBLISHED'",
  author_id: "'delegation-' || lower(country)",
  country_iso3: "country",
  compiled_by_secretariat: "false",
  title: `jsonb_build_object(
    'es', (titles.title->>'es') || ' [' || n || ']', 'en', (titles.title->>'en') || ' [' || n || ']')`,
  problem: "problems.body",
  what_was_done: "done.body",
  crime: pick(["TRAFFICKING", "SMUGGLING", "BOTH"], "crime"),
  axis: pick(["PREVENTION", "PROTECTION", "PROSECUTION", "PARTNERSHIP"], "axis"),
  evidence: pick(["UNKNOWN", "ANECDOTAL", "MONITORED", "EVALUATED", "REPLICATED"], "evidence"),
  completion: pick(["PLANNED", "ONGOING", "COMPLETED", "DISCONTINUED"], "completion"),
  started_on: `date '2006-01-01' + ${shuffled("n", "start", 7000)}`,
  population: "'{}'",
  implementing_partners: "'{}'",
  treaty_articles: `ARRAY[${pick(["TIP 6", "TIP 9", "SOM 16", "UNTOC 18", "TIP 6(3)"], "article")}]`,
  strategy_item_ids: "'{}'",
  sources: SYNTHETIC,
  submitted_at: "at - interval '30 days'",
  published_at: "at",
  version: "1",
  published_version: "1",
};

/** Published practices from number `first` on, over the eleven members and twenty years; reviewed once, never revised. */
export const insertPractices = (client: Client, first: number, count: number) =>
  client.query(
    `INSERT INTO best_practices.practice (${Object.keys(COLUMNS).join(", ")})
     SELECT ${Object.values(COLUMNS).join(", ")}
     FROM (${numbered("practice")}) rows
     ${textOf("titles", "practice")} ${textOf("problems", "practice")} ${textOf("done", "practice")}`,
    [first, count],
  );

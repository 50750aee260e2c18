import { type Client } from "pg";

import { numbered, pick, shuffled, SYNTHETIC, textOf } from "./pool";

const AUTHORS = ["rncom", "ecpat-guatemala", "commca", "rncom-hnd", "rncom-gtm", "rncom-mex", "rncom-cri"];
/** Every third is answered. */
const ANSWERED = `${shuffled("n", "answered", 3)} = 0`;
const COLUMNS = {
  id: "md5('contribution/' || n)::uuid",
  kind: pick(["RECOGNITION", "CONCERN", "CALL", "OFFER", "PROPOSAL", "EXPERIENCE"], "kind"),
  status: "'PUBLISHED'",
  title: "titles.title",
  text: "said.body",
  author: pick(AUTHORS, "author"),
  about_countries: "ARRAY[country]",
  about_partners: "'{}'",
  about_practices: "'{}'",
  about_strategy_items: "'{}'",
  addressed_to_countries: "ARRAY[country]",
  addressed_to_partners: "'{}'",
  received_at: "at - interval '1 minute'",
  published_at: "at",
  clock_started_at: "at",
  text_sha256: "encode(sha256(convert_to(said.body::text, 'UTF8')), 'hex')",
  text_received_at: "at - interval '1 minute'",
  sources: SYNTHETIC,
  compiled_by_secretariat: "false",
  version: "1",
  answered: ANSWERED,
};

/** Published contributions from number `first` on, each about a member and addressed to it; every third is answered. */
export async function insertContributions(client: Client, first: number, count: number) {
  const range = [first, count];
  await client.query(
    `INSERT INTO civil_society.contribution (${Object.keys(COLUMNS).join(", ")})
     SELECT ${Object.values(COLUMNS).join(", ")}
     FROM (${numbered("contribution")}) rows
     ${textOf("titles", "contribution")} ${textOf("said", "contribution")}`,
    range,
  );
  await client.query(
    `INSERT INTO civil_society.contribution_response (id, contribution_id, author, text, at, version, kind, country)
     SELECT md5('response/' || n)::uuid, md5('contribution/' || n)::uuid, 'delegation-' || lower(country),
       said.body, at + interval '20 days', 1, 'ANSWER', country
     FROM (${numbered("contribution")}) rows ${textOf("said", "response")}
     WHERE ${ANSWERED}`,
    range,
  );
}

/** What triggers derive row by row, for all at once: the statements of the migrations, over the table. */
export async function derive(client: Client, first: number, count: number) {
  const range = [first, count];
  const named = (kind: string, column: string) => `SELECT '${kind}', unnest(c.${column})`;
  await client.query(
    `INSERT INTO civil_society.subject (kind, key, listed_at, contribution_id, status, answered, contribution_kind, author)
     SELECT DISTINCT named.kind, named.key, c.listed_at, c.id, c.status, c.answered, c.kind, c.author
     FROM ${OF_THIS_RANGE}
     CROSS JOIN LATERAL (
       ${named("ABOUT_COUNTRY", "about_countries")} UNION ALL ${named("ADDRESSED_TO_COUNTRY", "addressed_to_countries")}
       UNION ALL SELECT 'CONCERNS_COUNTRY', unnest(c.about_countries || c.addressed_to_countries)) named(kind, key)`,
    range,
  );
  await client.query(
    `INSERT INTO civil_society.answer_due
     SELECT c.id, 'COUNTRY', owed.key, (c.published_at AT TIME ZONE 'UTC')::date, c.answer_due_on,
       (r.at AT TIME ZONE 'UTC')::date, r.id
     FROM ${OF_THIS_RANGE}
     CROSS JOIN LATERAL unnest(c.addressed_to_countries) owed(key)
     LEFT JOIN civil_society.contribution_response r ON r.contribution_id = c.id AND r.country = owed.key`,
    range,
  );
}

const OF_THIS_RANGE = `generate_series($1::integer, $1::integer + $2::integer - 1) n
  JOIN civil_society.contribution c ON c.id = md5('contribution/' || n)::uuid`;

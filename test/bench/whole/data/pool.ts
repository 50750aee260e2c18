import { type Client } from "pg";

import { textsOf } from "./texts";

/** Enough that neighbours differ; rows combine a title and two paragraphs of it. A multiple of what is sought. */
export const POOL = 4_000;

/** For a whole number, another that seems to have nothing to do with it; below `most`, and always the same. */
export const shuffled = (n: string, salt: string, most: number | string) =>
  `((('x' || substr(md5(${n} || '/${salt}'), 1, 7))::bit(28)::int) % ${most})`;

/** Puts the texts where statements of this connection find them. */
export async function layOutTexts(client: Client) {
  const texts = textsOf(POOL);
  await client.query("CREATE TEMP TABLE pool (place integer PRIMARY KEY, title jsonb NOT NULL, body jsonb NOT NULL)");
  await client.query(
    `INSERT INTO pool SELECT ordinality - 1, title, body
     FROM unnest($1::jsonb[], $2::jsonb[]) WITH ORDINALITY AS texts(title, body, ordinality)`,
    [texts.map(({ title }) => title), texts.map(({ body }) => body)],
  );
  await client.query("ANALYZE pool");
}

/** How every synthetic row says what it is. */
export const SYNTHETIC = `'[{"citation": "Synthetic row of the benchmark", "confidence": "BACKGROUND"}]'::jsonb`;

/** One of some words, by the number of the row. */
export const pick = (words: readonly string[], salt: string) =>
  `(ARRAY['${words.join("', '")}'])[1 + ${shuffled("n", salt, words.length)}]`;

export const MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];

/** The numbers of the rows, each with a country and a moment between 2006 and 2025. */
export const numbered = (noun: string) => `
  SELECT n, ${pick(MEMBERS, `${noun} country`)} AS country,
    timestamptz '2006-01-01 00:00Z' + ${shuffled("n", `${noun} minute`, 10_500_000)} * interval '1 minute' AS at
  FROM generate_series($1::integer, $1::integer + $2::integer - 1) n`;

/** Where a row finds one of its texts. */
export const textOf = (name: string, noun: string) =>
  `JOIN pool ${name} ON ${name}.place = ${shuffled("n", `${noun} ${name}`, POOL)}`;

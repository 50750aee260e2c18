import { type Client } from "pg";

import { textsOf } from "./texts";

/** Enough that neighbours differ; rows combine a title and two paragraphs of it. A multiple of what is sought. */
export const POOL = 4_000;

/** For a whole number, another that seems to have nothing to do with it; below `most`, and always the same. */
export const shuffled = (n: string, salt: string, most: number | string) =>
  `((('x' || substr(md5(${n} || '/${salt}'), 1, 7))::bit(28)::int) % ${most})`;

/** Puts the texts and the member countries where statements of this connection find them. */
export async function layOut(client: Client, sentences: number) {
  const texts = textsOf(POOL, sentences);
  await client.query(
    "CREATE TEMP TABLE pool (place integer PRIMARY KEY, title jsonb NOT NULL, body jsonb NOT NULL)",
  );
  await client.query(
    `INSERT INTO pool SELECT ordinality - 1, title, body
     FROM unnest($1::jsonb[], $2::jsonb[]) WITH ORDINALITY AS texts(title, body, ordinality)`,
    [texts.map(({ title }) => title), texts.map(({ body }) => body)],
  );
  await client.query(`CREATE TEMP TABLE member AS
    SELECT row_number() OVER (ORDER BY iso3) - 1 AS place, iso3 FROM countries.country WHERE membership = 'MEMBER'`);
  await client.query("ANALYZE pool; ANALYZE member");
}

/** How every synthetic row says what it is. */
export const SYNTHETIC = `'[{"citation": "Synthetic row of the benchmark", "confidence": "BACKGROUND"}]'::jsonb`;

/** One of some words, by the number of the row. */
export const pick = (words: readonly string[], salt: string) =>
  `(ARRAY['${words.join("', '")}'])[1 + ${shuffled("n", salt, words.length)}]`;

/** The numbers of the rows, each with a member country and a moment between 2006 and 2025. */
export const numbered = (noun: string) => `
  SELECT n, member.iso3 AS country,
    timestamptz '2006-01-01 00:00Z' + ${shuffled("n", `${noun} minute`, 10_500_000)} * interval '1 minute' AS at
  FROM generate_series($1::integer, $1::integer + $2::integer - 1) n
  JOIN member ON member.place = ${shuffled("n", `${noun} country`, "(SELECT count(*) FROM member)")}`;

/** Where a row finds one of its texts. */
export const textOf = (name: string, noun: string) =>
  `JOIN pool ${name} ON ${name}.place = ${shuffled("n", `${noun} ${name}`, POOL)}`;

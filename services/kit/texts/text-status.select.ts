import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Asker } from "../context";
import { tableOf } from "../database";
import { Language } from "../languages";
import { type TextNoun } from "../subgraph";
import { type TextStatusArgs } from "./text-status";

/** A statement needs a SELECT where a part of the hub has no texts. */
export const NOTHING = sql`SELECT NULL::text AS noun, NULL::text AS "recordId", NULL::text AS field, 0 AS number,
  NULL::text AS language, NULL::text AS status WHERE false`;

/** A bilingual text is an object with "es" or "en", at whatever depth of a jsonb column. */
const TEXTS = raw(`'strict $.** ? (exists(@.es) || exists(@.en))'`);
const STATUS = sql`CASE WHEN NOT text_in_it.value ? wanted.language THEN 'MISSING' WHEN text_in_it.value->>'stale' = wanted.language THEN 'STALE'
  WHEN text_in_it.value->>'original' = wanted.language THEN 'ORIGINAL' ELSE 'CURRENT' END`;

/** One SELECT for each column of a noun that can hold bilingual texts, under the noun's row rule. */
export function textsOf(
  { db, caller }: Asker,
  { entity, noun, alias, visible }: TextNoun,
  args: TextStatusArgs,
): Sql[] {
  const { columns, primaryColumns } = db.source.getMetadata(entity);
  const id = join(
    primaryColumns.map(({ databaseName }) => raw(`${alias}."${databaseName}"::text`)),
    " || '/' || ",
  );
  return columns
    .filter(({ type }) => type === "jsonb")
    .map(
      ({ databaseName, propertyName }) => sql`
      SELECT ${noun}::text COLLATE "C" AS noun, (${id}) COLLATE "C" AS "recordId",
        ${propertyName}::text COLLATE "C" AS field, text_in_it.ordinality::integer AS number,
        wanted.language COLLATE "C" AS language, ${STATUS} AS status
      FROM ${tableOf(db, entity)} ${raw(alias)}
      CROSS JOIN LATERAL jsonb_path_query(${raw(`${alias}."${databaseName}"`)}, ${TEXTS}) WITH ORDINALITY text_in_it(value)
      CROSS JOIN unnest(${args.language ? [args.language] : Object.values(Language)}::text[]) wanted(language)
      WHERE ${visible(caller)} AND ${STATUS} = ANY(${args.status}::text[])`,
    );
}

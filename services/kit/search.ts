import sql, { raw, type Sql } from "sql-template-tag";

import { Language } from "./languages";
import { plainText } from "./plain-text";

const LONGEST_SEARCH = 200;
const STEMMERS = { [Language.ES]: "spanish", [Language.EN]: "english" };
const configuration = (schema: string, language: Language) => `${schema}.${STEMMERS[language]}_unaccented`;

/** For a subgraph's migration: text search in both languages that takes "prevencion" for "Prevención". */
export const searchConfigurations = (schema: string) =>
  Object.values(Language)
    .map(
      (language) => `
  CREATE TEXT SEARCH CONFIGURATION ${configuration(schema, language)} (COPY = pg_catalog.${STEMMERS[language]});
  ALTER TEXT SEARCH CONFIGURATION ${configuration(schema, language)}
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part
    WITH public.unaccent, ${STEMMERS[language]}_stem;`,
    )
    .join("\n");

/**
 * For a migration: the expression of a generated tsvector column named "search" over bilingual columns,
 * e.g. `searchVector("best_practices", { title: "A", problem: "B" })`. Weights as PostgreSQL's: A counts most.
 */
export const searchVector = (schema: string, columns: Record<string, "A" | "B" | "C" | "D">) =>
  Object.entries(columns)
    .flatMap(([column, weight]) =>
      Object.values(Language).map(
        (language) =>
          `setweight(to_tsvector('${configuration(schema, language)}'::regconfig, coalesce(${column}->>'${language}', '')), '${weight}')`,
      ),
    )
    .join(" || ");

/** What a caller wrote, as a query in both languages: words, "phrases", or, -not. */
const query = (schema: string, search: string) => {
  const text = plainText("filter.search", search, LONGEST_SEARCH);
  const [es, en] = Object.values(Language).map((language) =>
    raw(`'${configuration(schema, language)}'::regconfig`),
  );
  return sql`(websearch_to_tsquery(${es}, ${text}) || websearch_to_tsquery(${en}, ${text}))`;
};

/** Whether a row's "search" column has what was searched for. */
export const found = (schema: string, alias: string, search: string): Sql =>
  sql`${raw(alias)}.search @@ ${query(schema, search)}`;

/** How well it has it; a sort key of type "real". */
export const rank = (schema: string, alias: string, search: string): Sql =>
  sql`ts_rank_cd(${raw(alias)}.search, ${query(schema, search)})::real`;

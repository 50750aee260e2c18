import sql, { raw, type Sql } from "sql-template-tag";

import { badInput } from "./errors";
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

/**
 * For a migration: keeps a table's column "search" beside the row's short values, and lets the long texts be what lies
 * elsewhere. Ranking reads the column of every row that is found, the texts of a page's alone.
 */
export const searchInRow = (table: string) => `ALTER TABLE ${table} ALTER search SET STORAGE MAIN;`;

interface Term {
  text: string;
  excluded: boolean;
  /** Whether it is an alternative to the term before. */
  alternative: boolean;
}

/** Words and "phrases", each possibly -excluded, joined by AND unless `or` stands between; marks alone are no word. */
function termsOf(search: string): Term[] {
  const terms: Term[] = [];
  let alternative = false;
  for (const [, minus, phrase, word] of search.matchAll(/(?<!\S)(-?)(?:"([^"]*)"?|(\S+))/g)) {
    const text = (phrase ?? word ?? "").replace(/^-+/, "");
    if (phrase === undefined && /^(or|o)$/i.test(text) && terms.length > 0) {
      alternative = true;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    terms.push({ text: `"${text.replaceAll('"', " ")}"`, excluded: minus === "-", alternative });
    alternative = false;
  }
  return terms;
}

/**
 * What a caller wrote, as a query. Each word is looked for in both languages: a text has it, or has it not,
 * whichever language's ending it bears.
 */
function query(schema: string, search: string): Sql {
  const terms = termsOf(plainText("filter.search", search, LONGEST_SEARCH));
  if (terms.length === 0)
    throw badInput("filter.search", "There is no word in the search.", "Search for a word.");
  const [es, en] = Object.values(Language).map((language) =>
    raw(`'${configuration(schema, language)}'::regconfig`),
  );
  const one = ({ text, excluded }: Term) => {
    const found = sql`(websearch_to_tsquery(${es}, ${text}) || websearch_to_tsquery(${en}, ${text}))`;
    return excluded ? sql`!!${found}` : found;
  };
  const [first, ...rest] = terms;
  return rest.reduce((all, term) => {
    const joined = raw(term.alternative ? "||" : "&&");
    return sql`(${all} ${joined} ${one(term)})`;
  }, one(first!));
}

/** Whether a row's "search" column has what was searched for. */
export const found = (schema: string, alias: string, search: string): Sql =>
  sql`${raw(alias)}.search @@ ${query(schema, search)}`;

/** How well it has it; a sort key of type "real". */
export const rank = (schema: string, alias: string, search: string): Sql =>
  sql`ts_rank_cd(${raw(alias)}.search, ${query(schema, search)})::real`;

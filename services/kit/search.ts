import sql, { raw, type Sql } from "sql-template-tag";

import { badInput } from "./errors";
import { Language } from "./languages";
import { plainText } from "./plain-text";
import { type Term, termsOf } from "./search-terms";

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

/**
 * What a caller wrote, as a query. Each word is looked for in both languages: a text has it, or has it not,
 * whichever language's ending it bears. A word that one of them passes over ("for", "para") stands in no text of
 * that language, so it asks for nothing; unless there are only such words.
 */
function query(schema: string, search: string): Sql {
  const terms = termsOf(plainText("filter.search", search, LONGEST_SEARCH));
  if (terms.length === 0)
    throw badInput("filter.search", "There is no word in the search.", "Search for a word.");
  const telling = joined(terms, (term) => tellingWord(schema, term));
  return sql`CASE WHEN numnode(${telling}) > 0 THEN ${telling}
    ELSE ${joined(terms, (term) => word(schema, term))} END`;
}

function joined(terms: Term[], one: (term: Term) => Sql): Sql {
  const each = terms.map((term) => (term.excluded ? sql`!!(${one(term)})` : sql`${one(term)}`));
  const [first, ...rest] = each;
  return rest.reduce(
    (all, next, i) => sql`(${all} ${raw(terms[i + 1]!.alternative ? "||" : "&&")} ${next})`,
    first!,
  );
}

const word = (schema: string, { text }: Term): Sql => {
  const [es, en] = readings(schema, text);
  return sql`(${es} || ${en})`;
};

const tellingWord = (schema: string, term: Term): Sql => {
  const [es, en] = readings(schema, term.text);
  return sql`CASE WHEN numnode(${es}) > 0 AND numnode(${en}) > 0 THEN ${word(schema, term)} ELSE ''::tsquery END`;
};

const readings = (schema: string, text: string): [Sql, Sql] => {
  const [es, en] = Object.values(Language).map(
    (language) =>
      sql`websearch_to_tsquery(${raw(`'${configuration(schema, language)}'::regconfig`)}, ${text})`,
  );
  return [es!, en!];
};

/** Whether a row's "search" column has what was searched for. */
export const found = (schema: string, alias: string, search: string): Sql =>
  sql`${raw(alias)}.search @@ ${query(schema, search)}`;

/**
 * How well it has it: how often, in which of the weighted columns and, where several words are searched for, how near to
 * each other. A sort key of type "real". (`ts_rank_cd` says much the same for several times the work on each row found.)
 */
export const rank = (schema: string, alias: string, search: string): Sql =>
  sql`ts_rank(${raw(alias)}.search, ${query(schema, search)})::real`;

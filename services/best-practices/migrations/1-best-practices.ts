import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";
import { searchConfigurations, searchVector } from "../../kit/search";

const SEARCH = searchVector("best_practices", {
  title: "A",
  problem: "B",
  what_was_done: "B",
  results: "C",
  lessons: "C",
  what_failed: "D",
  replication_conditions: "D",
  scope: "D",
});

export class BestPractices1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${searchConfigurations("best_practices")}
      CREATE TABLE best_practices.practice (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'ARCHIVED', 'DISCARDED')),
        author_id text NOT NULL,
        country_iso3 text CHECK (country_iso3 ~ '^[A-Z]{3}$'),
        compiled_by_secretariat boolean NOT NULL,
        title jsonb, problem jsonb, what_was_done jsonb, results jsonb, lessons jsonb, what_failed jsonb,
        replication_conditions jsonb, scope jsonb, funding jsonb, focal_point jsonb,
        crime text CHECK (crime IN ('TRAFFICKING', 'SMUGGLING', 'BOTH')),
        axis text CHECK (axis IN ('PREVENTION', 'PROTECTION', 'PROSECUTION', 'PARTNERSHIP')),
        evidence text NOT NULL CHECK (evidence IN ('UNKNOWN', 'ANECDOTAL', 'MONITORED', 'EVALUATED', 'REPLICATED')),
        completion text CHECK (completion IN ('PLANNED', 'ONGOING', 'COMPLETED', 'DISCONTINUED')),
        started_on date, ended_on date,
        population text[] NOT NULL, implementing_partners text[] NOT NULL,
        treaty_articles text[] NOT NULL, strategy_item_ids text[] NOT NULL,
        adapted_from_id uuid REFERENCES best_practices.practice,
        sources jsonb NOT NULL,
        submitted_at timestamptz, published_at timestamptz, review_note jsonb, archive_reason jsonb,
        version integer NOT NULL,
        search tsvector GENERATED ALWAYS AS (${SEARCH}) STORED,
        CHECK (ended_on >= started_on),
        CHECK (adapted_from_id <> id),
        CHECK (status IN ('DRAFT', 'DISCARDED') OR (title IS NOT NULL AND crime IS NOT NULL AND axis IS NOT NULL
          AND coalesce(problem, what_was_done) IS NOT NULL AND submitted_at IS NOT NULL)),
        CHECK (status <> 'RETURNED' OR review_note IS NOT NULL),
        CHECK (status NOT IN ('PUBLISHED', 'ARCHIVED') OR published_at IS NOT NULL),
        CHECK ((status = 'ARCHIVED') = (archive_reason IS NOT NULL)));
      ${INDEXES}
      ${ledgerTables("best_practices")}`);
  }
  async down(): Promise<void> {}
}

const published = "(coalesce(published_at, 'infinity'::timestamptz)), id";
const title = (wanted: string, other: string) =>
  `((coalesce(title->>'${wanted}', title->>'${other}', '')) COLLATE "${wanted}-x-icu"), id`;

/** One for each order and each parent, and for what a filter looks up in a list of its own. */
const INDEXES = Object.entries({
  published,
  of_country: `country_iso3, ${published}`,
  of_author: `author_id, ${published}`,
  submitted: "(coalesce(submitted_at, 'infinity'::timestamptz)), id",
  title_es: title("es", "en"),
  title_en: title("en", "es"),
})
  .map(([name, terms]) => `CREATE INDEX practice_${name} ON best_practices.practice (${terms});`)
  .concat(
    "CREATE INDEX practice_search ON best_practices.practice USING gin (search);",
    "CREATE INDEX practice_of_strategy_item ON best_practices.practice USING gin (strategy_item_ids);",
  )
  .join("\n");

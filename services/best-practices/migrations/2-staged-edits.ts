import { type MigrationInterface, type QueryRunner } from "typeorm";

const COLUMNS = `
  ALTER TABLE best_practices.practice
    ADD published_version integer CHECK (published_version <= version),
    ADD staged json CHECK (staged->>'status' IN ('DRAFT', 'SUBMITTED', 'RETURNED')),
    ADD waiting_since timestamptz;
  UPDATE best_practices.practice p SET published_version = (
    SELECT max(r.version) FROM best_practices.revision r
    WHERE r.record = 'practice' AND r.record_id = p.id::text AND r.action IN ('publish', 'seed'))
  WHERE p.status IN ('PUBLISHED', 'ARCHIVED');
  UPDATE best_practices.practice SET waiting_since = submitted_at WHERE status = 'SUBMITTED';
  ALTER TABLE best_practices.practice
    ADD CHECK (staged IS NULL OR status = 'PUBLISHED'),
    ADD CHECK (waiting_since IS NULL OR status = 'SUBMITTED' OR staged->>'status' = 'SUBMITTED');
  CREATE INDEX practice_waiting ON best_practices.practice (waiting_since, id) WHERE waiting_since IS NOT NULL;
  CREATE INDEX practice_of_original ON best_practices.practice
    (adapted_from_id, (coalesce(published_at, 'infinity'::timestamptz)), id) WHERE adapted_from_id IS NOT NULL;`;

const KEY = "record_id || '/' || version::text";
const TEXT = ["crime", "axis", "evidence", "completion", "started_on", "ended_on", "country_iso3"];
const JSON_KEPT = [
  ...["title", "problem", "what_was_done", "results", "lessons", "what_failed", "replication_conditions"],
  ...["scope", "funding", "focal_point", "review_note", "population", "implementing_partners"],
  ...["treaty_articles", "strategy_item_ids", "sources"],
];
const property = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const said = [
  ...TEXT.map((column) => `body->>'${property(column)}' AS ${column}`),
  ...JSON_KEPT.map((column) => `body->'${property(column)}' AS ${column}`),
].join(", ");

/** Every revision as a reader knows it: that of a staged edit says what the edit says. */
const REVISIONS = `
  CREATE INDEX revision_of_practice ON best_practices.revision ((${KEY})) WHERE record = 'practice';
  CREATE VIEW best_practices.practice_revision AS
    SELECT r.${KEY.replace("|| version", "|| r.version")} AS id, p.id AS practice_id, p.author_id,
      r.version, r.action, r.at,
      p.status AS practice_status, body->>'status' AS status, (body->>'baseVersion')::integer AS base_version,
      r.action IN ('publish', 'seed') AS is_published,
      p.status = 'PUBLISHED' AND p.published_version = r.version AS is_live,
      (body->>'submittedAt')::timestamptz AS submitted_at, (body->>'publishedAt')::timestamptz AS published_at,
      (body->>'adaptedFromId')::uuid AS adapted_from_id, ${said}
    FROM best_practices.revision r
    JOIN best_practices.practice p ON p.id = r.record_id::uuid AND r.record_id = p.id::text
    CROSS JOIN LATERAL (SELECT CASE WHEN (r.snapshot#>>'{staged,version}')::integer = r.version
      THEN r.snapshot->'staged' ELSE r.snapshot END AS body) b
    WHERE r.record = 'practice';`;

export class StagedEdits1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${COLUMNS} ${REVISIONS}`);
  }
  async down(): Promise<void> {}
}

import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";
import { searchConfigurations, searchVector } from "../../kit/search";

const SCHEMA = "civil_society";

export class CivilSociety1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL search_path TO ${SCHEMA};
      ${searchConfigurations(SCHEMA)}
      ${contributions}
      ${responses}
      ${subjects}
      ${ledgerTables(SCHEMA)}`);
  }
  async down(): Promise<void> {}
}

const contributions = `
  CREATE TABLE contribution (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('RECOGNITION', 'CONCERN', 'CALL', 'OFFER', 'PROPOSAL', 'EXPERIENCE')),
    status text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
    title jsonb, text jsonb,
    author text NOT NULL,
    about_countries text[] NOT NULL, about_practices text[] NOT NULL, about_strategy_items text[] NOT NULL,
    addressed_to_countries text[] NOT NULL, addressed_to_partners text[] NOT NULL,
    occasion jsonb,
    delivered_on text CHECK (delivered_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    received_at timestamptz NOT NULL, published_at timestamptz, withdrawn_at timestamptz,
    withdrawal_reason jsonb,
    sources jsonb NOT NULL,
    compiled_by_secretariat boolean NOT NULL,
    version integer NOT NULL,
    listed_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(published_at, received_at)) STORED,
    search tsvector GENERATED ALWAYS AS (${searchVector(SCHEMA, { title: "A", text: "B" })}) STORED,
    CHECK ((published_at IS NOT NULL) = (status IN ('PUBLISHED', 'WITHDRAWN'))),
    CHECK ((withdrawn_at IS NOT NULL) = (status = 'WITHDRAWN')),
    CHECK ((text IS NULL) = (status = 'WITHDRAWN')),
    CHECK (status <> 'WITHDRAWN' OR (title IS NULL AND occasion IS NULL)));
  CREATE INDEX contribution_by_time ON contribution (listed_at, id);
  CREATE INDEX contribution_by_status ON contribution (status, listed_at, id);
  CREATE INDEX contribution_by_author ON contribution (author, listed_at, id);
  CREATE INDEX contribution_search ON contribution USING gin (search);`;

const responses = `
  CREATE TABLE contribution_response (
    id uuid PRIMARY KEY,
    contribution_id uuid NOT NULL REFERENCES contribution,
    author text NOT NULL,
    text jsonb NOT NULL,
    at timestamptz NOT NULL,
    version integer NOT NULL CHECK (version = 1));
  CREATE INDEX contribution_response_by_contribution ON contribution_response (contribution_id, at, id);`;

/** What contributions name, each in the order of its list: derived from the arrays by the database, never written to. */
const subjects = `
  CREATE TABLE subject (
    kind text NOT NULL, key text NOT NULL, listed_at timestamptz NOT NULL,
    contribution_id uuid NOT NULL REFERENCES contribution ON DELETE CASCADE,
    PRIMARY KEY (contribution_id, kind, key));
  CREATE INDEX subject_by_time ON subject (kind, key, listed_at, contribution_id);

  CREATE FUNCTION list_subjects() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA} AS $$
  BEGIN
    DELETE FROM subject WHERE contribution_id = NEW.id;
    INSERT INTO subject (kind, key, listed_at, contribution_id)
      SELECT DISTINCT kind, key, NEW.listed_at, NEW.id FROM (
        SELECT 'ABOUT_COUNTRY', unnest(NEW.about_countries)
        UNION ALL SELECT 'ABOUT_PRACTICE', unnest(NEW.about_practices)
        UNION ALL SELECT 'ABOUT_STRATEGY_ITEM', unnest(NEW.about_strategy_items)
        UNION ALL SELECT 'ADDRESSED_TO_COUNTRY', unnest(NEW.addressed_to_countries)
        UNION ALL SELECT 'ADDRESSED_TO_PARTNER', unnest(NEW.addressed_to_partners)
        UNION ALL SELECT 'CONCERNS_COUNTRY', unnest(NEW.about_countries || NEW.addressed_to_countries)) AS named(kind, key);
    RETURN NULL;
  END $$;
  CREATE TRIGGER list_subjects AFTER INSERT OR UPDATE ON contribution
    FOR EACH ROW EXECUTE FUNCTION list_subjects();

  CREATE VIEW contribution_by_subject AS
    SELECT s.kind AS subject_kind, s.key AS subject_key,
      s.listed_at AS subject_listed_at, s.contribution_id AS subject_contribution_id, c.*
    FROM subject s JOIN contribution c ON c.id = s.contribution_id;`;

import { type MigrationInterface, type QueryRunner } from "typeorm";

import { tallyTable } from "../../kit/tally-table";

const SCHEMA = "civil_society";

/** Lists whose first page and whose counts cost the same however many contributions there are. */
export class CivilSocietyLists1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL search_path TO ${SCHEMA}; ${answered} ${subjects} ${indexes} ${tallies}`);
  }
  async down(): Promise<void> {}
}

/** Whether a contribution has an answer: said by the database, whoever writes the answer. */
const answered = `
  ALTER TABLE contribution ADD answered boolean NOT NULL DEFAULT false;
  ALTER TABLE contribution DISABLE TRIGGER USER;
  UPDATE contribution c SET answered = true
    WHERE EXISTS (SELECT FROM contribution_response r WHERE r.contribution_id = c.id AND r.kind = 'ANSWER');
  ALTER TABLE contribution ENABLE TRIGGER USER;
  CREATE FUNCTION mark_answered() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA} AS $$
  BEGIN
    UPDATE contribution c SET answered = true FROM added a
      WHERE c.id = a.contribution_id AND a.kind = 'ANSWER' AND NOT c.answered;
    RETURN NULL;
  END $$;
  CREATE TRIGGER mark_answered AFTER INSERT ON contribution_response REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION mark_answered();`;

/** A subject's list knows of its contributions all that lists are asked by, so that it need not look at them. */
const subjects = `
  ALTER TABLE subject ADD status text, ADD answered boolean, ADD contribution_kind text, ADD author text;
  UPDATE subject s SET status = c.status, answered = c.answered, contribution_kind = c.kind, author = c.author
    FROM contribution c WHERE c.id = s.contribution_id;
  ALTER TABLE subject ALTER status SET NOT NULL, ALTER answered SET NOT NULL,
    ALTER contribution_kind SET NOT NULL, ALTER author SET NOT NULL;
  CREATE OR REPLACE FUNCTION list_subjects() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA} AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN DELETE FROM subject WHERE contribution_id = NEW.id; END IF;
    INSERT INTO subject (kind, key, listed_at, contribution_id, status, answered, contribution_kind, author)
      SELECT DISTINCT kind, key, NEW.listed_at, NEW.id, NEW.status, NEW.answered, NEW.kind, NEW.author FROM (
        SELECT 'ABOUT_COUNTRY', unnest(NEW.about_countries)
        UNION ALL SELECT 'ABOUT_PARTNER', unnest(NEW.about_partners)
        UNION ALL SELECT 'ABOUT_PRACTICE', unnest(NEW.about_practices)
        UNION ALL SELECT 'ABOUT_STRATEGY_ITEM', unnest(NEW.about_strategy_items)
        UNION ALL SELECT 'ADDRESSED_TO_COUNTRY', unnest(NEW.addressed_to_countries)
        UNION ALL SELECT 'ADDRESSED_TO_PARTNER', unnest(NEW.addressed_to_partners)
        UNION ALL SELECT 'CONCERNS_COUNTRY', unnest(NEW.about_countries || NEW.addressed_to_countries)) AS named(kind, key);
    RETURN NULL;
  END $$;
  DROP VIEW contribution_by_subject;
  CREATE VIEW contribution_by_subject AS
    SELECT s.kind AS subject_kind, s.key AS subject_key,
      s.listed_at AS subject_listed_at, s.contribution_id AS subject_contribution_id,
      s.status, s.answered, s.contribution_kind AS kind, s.author, c.id, c.title, c.text,
      c.about_countries, c.about_partners, c.about_practices, c.about_strategy_items,
      c.addressed_to_countries, c.addressed_to_partners, c.occasion, c.delivered_on, c.received_at, c.published_at,
      c.withdrawn_at, c.withdrawal_reason, c.moderated_at, c.moderation_id, c.clock_started_at, c.answer_due_on,
      c.text_sha256, c.text_received_at, c.sources, c.compiled_by_secretariat, c.version, c.listed_at, c.search
    FROM subject s JOIN contribution c ON c.id = s.contribution_id;`;

/** In the order of each list; what is open and what is not out have smaller ones, past all that is in between. */
const indexes = `
  DROP INDEX subject_by_time;
  CREATE INDEX subject_by_status ON subject (kind, key, status, listed_at, contribution_id);
  CREATE INDEX subject_open ON subject (kind, key, listed_at, contribution_id) WHERE status = 'PUBLISHED' AND NOT answered;
  CREATE INDEX subject_not_out ON subject (kind, key, author, listed_at, contribution_id)
    WHERE status IN ('DRAFT', 'DISCARDED');
  CREATE INDEX contribution_open ON contribution (listed_at, id) WHERE status = 'PUBLISHED' AND NOT answered;
  CREATE INDEX contribution_not_out ON contribution (author, listed_at, id) WHERE status IN ('DRAFT', 'DISCARDED');`;

const tallies = [
  tallyTable(SCHEMA, {
    name: "contribution_tally",
    of: "contribution",
    columns: { status: "status", answered: "answered", kind: "kind" },
  }),
  tallyTable(SCHEMA, {
    name: "subject_tally",
    of: "subject",
    columns: {
      subject_kind: "kind",
      subject_key: "key",
      status: "status",
      answered: "answered",
      kind: "contribution_kind",
    },
  }),
].join("\n");

import { type MigrationInterface, type QueryRunner } from "typeorm";

import { sha256Of } from "../verify-receipt";

const SCHEMA = "civil_society";

/** Receipts, the answer clock, moderation, the right of reply, and what was taken up. */
export class CivilSocietyInDepth1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL search_path TO ${SCHEMA}; ${columns}`);
    await sealWhatIsThere(runner);
    await runner.query(`
      SET LOCAL search_path TO ${SCHEMA};
      ${constraints} ${moderations} ${responses} ${clock} ${uptake} ${subjects}`);
  }
  async down(): Promise<void> {}
}

const columns = `
  ALTER TABLE contribution
    ADD about_partners text[] NOT NULL DEFAULT '{}',
    ADD text_sha256 text, ADD text_received_at timestamptz,
    ADD clock_started_at timestamptz,
    ADD moderated_at timestamptz, ADD moderation_id uuid;
  ALTER TABLE contribution ALTER about_partners DROP DEFAULT;`;

/** What was written before there were receipts gets one too: from the last revision that holds the words. */
async function sealWhatIsThere(runner: QueryRunner) {
  const rows: { id: string; snapshot: Record<string, unknown>; at: Date }[] = await runner.query(`
    SELECT c.id, words.snapshot, coalesce(
      (SELECT max(r.at) FROM ${SCHEMA}.revision r
        WHERE r.record = 'contribution' AND r.record_id = c.id::text AND r.action = 'revise'), c.received_at) AS at
    FROM ${SCHEMA}.contribution c CROSS JOIN LATERAL (
      SELECT r.snapshot FROM ${SCHEMA}.revision r
      WHERE r.record = 'contribution' AND r.record_id = c.id::text AND r.snapshot->>'text' IS NOT NULL
      ORDER BY r.version DESC LIMIT 1) words`);
  await runner.query(
    `UPDATE ${SCHEMA}.contribution c
     SET text_sha256 = sealed.sha256, text_received_at = sealed.at, clock_started_at = c.published_at
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS sealed(id, sha256, at) WHERE c.id = sealed.id`,
    [rows.map(({ id }) => id), rows.map(({ snapshot }) => sha256Of(snapshot)), rows.map(({ at }) => at)],
  );
}

const constraints = `
  ALTER TABLE contribution
    ALTER text_sha256 SET NOT NULL, ALTER text_received_at SET NOT NULL,
    DROP CONSTRAINT contribution_status_check, DROP CONSTRAINT contribution_check,
    DROP CONSTRAINT contribution_check1, DROP CONSTRAINT contribution_check2, DROP CONSTRAINT contribution_check3,
    ADD CONSTRAINT known_status
      CHECK (status IN ('DRAFT', 'PUBLISHED', 'HIDDEN', 'WITHDRAWN', 'DISCARDED')),
    ADD CONSTRAINT published_when
      CHECK ((published_at IS NOT NULL) = (status IN ('PUBLISHED', 'HIDDEN', 'WITHDRAWN'))),
    ADD CONSTRAINT clock_runs_from_publication CHECK ((clock_started_at IS NULL) = (published_at IS NULL)),
    ADD CONSTRAINT withdrawn_when CHECK ((withdrawn_at IS NOT NULL) = (status = 'WITHDRAWN')),
    ADD CONSTRAINT moderated_when CHECK ((moderated_at IS NOT NULL) = (status = 'HIDDEN')),
    ADD CONSTRAINT moderated_why CHECK ((moderation_id IS NOT NULL) = (status = 'HIDDEN')),
    ADD CONSTRAINT words_while_they_stand CHECK ((text IS NULL) = (status IN ('HIDDEN', 'WITHDRAWN'))),
    ADD CONSTRAINT tombstones_are_empty
      CHECK (status NOT IN ('HIDDEN', 'WITHDRAWN') OR (title IS NULL AND occasion IS NULL)),
    ADD answer_due_on date GENERATED ALWAYS AS ((clock_started_at AT TIME ZONE 'UTC')::date + 90) STORED;`;

/** Hidden words are here and nowhere else, so that no list, search or count of contributions can meet them. */
const moderations = `
  CREATE TABLE contribution_moderation (
    id uuid PRIMARY KEY,
    contribution_id uuid NOT NULL REFERENCES contribution,
    by text NOT NULL, at timestamptz NOT NULL, reason jsonb NOT NULL,
    words jsonb,
    reply jsonb, replied_at timestamptz,
    lifted_at timestamptz, lift_note jsonb,
    version integer NOT NULL,
    CHECK ((reply IS NULL) = (replied_at IS NULL)),
    CHECK (lifted_at IS NULL OR words IS NULL));
  CREATE INDEX contribution_moderation_by_contribution ON contribution_moderation (contribution_id, at);
  ALTER TABLE contribution ADD FOREIGN KEY (moderation_id) REFERENCES contribution_moderation;`;

const responses = `
  ALTER TABLE contribution_response
    ADD kind text NOT NULL DEFAULT 'ANSWER' CHECK (kind IN ('ANSWER', 'REPLY', 'FOLLOW_UP')),
    ADD country text,
    ADD in_reply_to uuid REFERENCES contribution_response,
    ADD CONSTRAINT follow_up_of_something CHECK ((in_reply_to IS NOT NULL) = (kind = 'FOLLOW_UP'));
  ALTER TABLE contribution_response ALTER kind DROP DEFAULT;
  UPDATE contribution_response SET country = upper(right(author, 3)) WHERE author ~ '^delegation-[a-z]{3}$';
  CREATE UNIQUE INDEX one_reply_each ON contribution_response (contribution_id, author) WHERE kind = 'REPLY';
  CREATE UNIQUE INDEX one_follow_up_each ON contribution_response (in_reply_to) WHERE kind = 'FOLLOW_UP';`;

/** Which answer each addressee owes, and when it was given: derived by the database, never written to. */
const clock = `
  CREATE TABLE answer_due (
    contribution_id uuid NOT NULL REFERENCES contribution ON DELETE CASCADE,
    addressee_kind text NOT NULL CHECK (addressee_kind IN ('COUNTRY', 'PARTNER')),
    addressee text NOT NULL,
    published_on date NOT NULL, due_on date NOT NULL, answered_on date,
    response_id uuid REFERENCES contribution_response,
    PRIMARY KEY (contribution_id, addressee_kind, addressee));
  CREATE INDEX answer_due_by_day ON answer_due (due_on, contribution_id, addressee_kind, addressee);
  CREATE INDEX answer_due_by_addressee ON answer_due (addressee_kind, addressee, due_on, contribution_id);

  CREATE FUNCTION owe_answers(contribution uuid) RETURNS void LANGUAGE sql SET search_path = ${SCHEMA} AS $$
    DELETE FROM answer_due WHERE contribution_id = $1;
    INSERT INTO answer_due
      SELECT c.id, owed.kind, owed.key, (c.published_at AT TIME ZONE 'UTC')::date, c.answer_due_on,
        (given.at AT TIME ZONE 'UTC')::date, given.id
      FROM contribution c
      CROSS JOIN LATERAL (
        SELECT 'COUNTRY', unnest(c.addressed_to_countries)
        UNION SELECT 'PARTNER', unnest(c.addressed_to_partners)) AS owed(kind, key)
      LEFT JOIN LATERAL (
        SELECT r.id, r.at FROM contribution_response r
        WHERE r.contribution_id = c.id AND r.kind = 'ANSWER'
          AND CASE owed.kind WHEN 'COUNTRY' THEN r.country = owed.key ELSE r.author = owed.key END
        ORDER BY r.at, r.id LIMIT 1) AS given ON true
      WHERE c.id = $1 AND c.status = 'PUBLISHED';
  $$;
  CREATE FUNCTION owe_answers_of_contribution() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA} AS $$
  BEGIN PERFORM owe_answers(NEW.id); RETURN NULL; END $$;
  CREATE FUNCTION owe_answers_of_response() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA} AS $$
  BEGIN PERFORM owe_answers(NEW.contribution_id); RETURN NULL; END $$;
  CREATE TRIGGER owe_answers AFTER INSERT OR UPDATE ON contribution
    FOR EACH ROW EXECUTE FUNCTION owe_answers_of_contribution();
  CREATE TRIGGER owe_answers AFTER INSERT ON contribution_response
    FOR EACH ROW WHEN (NEW.kind = 'ANSWER') EXECUTE FUNCTION owe_answers_of_response();
  SELECT owe_answers(id) FROM contribution;`;

const uptake = `
  CREATE TABLE uptake_link (
    id uuid PRIMARY KEY,
    contribution_id uuid NOT NULL REFERENCES contribution,
    kind text NOT NULL CHECK (kind IN ('REPORT_POINT', 'DECISION', 'WORK_PLAN')),
    target text NOT NULL,
    note jsonb, sources jsonb NOT NULL,
    recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
    retracted_at timestamptz, retraction_reason jsonb,
    version integer NOT NULL,
    CHECK ((retracted_at IS NULL) = (retraction_reason IS NULL)));
  CREATE UNIQUE INDEX uptake_once ON uptake_link (contribution_id, kind, target) WHERE retracted_at IS NULL;
  CREATE INDEX uptake_by_target ON uptake_link (kind, target);`;

const subjects = `
  CREATE OR REPLACE FUNCTION list_subjects() RETURNS trigger LANGUAGE plpgsql SET search_path = ${SCHEMA} AS $$
  BEGIN
    DELETE FROM subject WHERE contribution_id = NEW.id;
    INSERT INTO subject (kind, key, listed_at, contribution_id)
      SELECT DISTINCT kind, key, NEW.listed_at, NEW.id FROM (
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
      s.listed_at AS subject_listed_at, s.contribution_id AS subject_contribution_id, c.*
    FROM subject s JOIN contribution c ON c.id = s.contribution_id;`;

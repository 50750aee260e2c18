import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";

const FRAMEWORKS = `
  CREATE TABLE indicators.member (
    iso3 text COLLATE "C" PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'), sources jsonb NOT NULL);
  CREATE TABLE indicators.framework (
    id text COLLATE "C" PRIMARY KEY, family text COLLATE "C" NOT NULL, edition integer NOT NULL CHECK (edition > 0),
    status text NOT NULL CHECK (status IN ('IN_USE', 'SUPERSEDED')),
    title jsonb NOT NULL, note jsonb, author_id text NOT NULL, is_demonstration boolean NOT NULL,
    valid_from date, licence text, axes jsonb NOT NULL, imported jsonb NOT NULL, imported_at timestamptz NOT NULL,
    sources jsonb NOT NULL, version integer NOT NULL CHECK (version > 0),
    UNIQUE (family, edition), CHECK (id = family || '-' || edition));
  CREATE UNIQUE INDEX framework_in_use ON indicators.framework (family) WHERE status = 'IN_USE';
  CREATE TABLE indicators.indicator (
    id text COLLATE "C" PRIMARY KEY, framework_id text COLLATE "C" NOT NULL REFERENCES indicators.framework,
    code text NOT NULL, place integer NOT NULL, axis_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('STRUCTURE', 'PROCESS', 'RESULT')),
    treaty_articles text[] NOT NULL, report_point_id text, question jsonb NOT NULL, guidance jsonb,
    scale text NOT NULL CHECK (scale IN ('YES_PARTLY_NO', 'ORDINAL', 'COUNT', 'RATE', 'DATE', 'TEXT', 'MULTI')),
    options jsonb NOT NULL, unit jsonb, counts_people boolean NOT NULL, disaggregations text[] NOT NULL,
    priority integer, supersedes_id text COLLATE "C" UNIQUE REFERENCES indicators.indicator,
    lineage text[] COLLATE "C" NOT NULL, sources jsonb NOT NULL,
    UNIQUE (framework_id, place), CHECK (id = framework_id || '/' || code), CHECK (lineage[1] = id));
  CREATE INDEX indicator_by_point ON indicators.indicator (report_point_id);`;

const ANSWERS = `
  CREATE TABLE indicators.answer (
    id uuid PRIMARY KEY, indicator_id text COLLATE "C" NOT NULL REFERENCES indicators.indicator,
    framework_id text COLLATE "C" NOT NULL REFERENCES indicators.framework,
    root_id text COLLATE "C" NOT NULL REFERENCES indicators.indicator,
    counts_people boolean NOT NULL, treaty_articles text[] NOT NULL,
    country_iso3 text COLLATE "C" NOT NULL REFERENCES indicators.member,
    period text COLLATE "C" NOT NULL CHECK (period ~ '^[0-9]{4}$'),
    status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'CLEARED', 'PUBLISHED')),
    state text NOT NULL CHECK (state IN ('ANSWERED', 'NOT_ANSWERED', 'NOT_APPLICABLE', 'REFUSED')),
    value jsonb, note jsonb, legal_basis jsonb NOT NULL, evidence jsonb NOT NULL, sources jsonb NOT NULL,
    author_id text NOT NULL, external_import_id uuid,
    submitted_at timestamptz, cleared_at timestamptz, published_at timestamptz, review_note jsonb,
    version integer NOT NULL CHECK (version > 0),
    CONSTRAINT answered_once UNIQUE (root_id, country_iso3, period),
    CONSTRAINT only_answers_have_values CHECK ((state = 'ANSWERED') = (value IS NOT NULL)),
    CHECK (status IN ('DRAFT', 'RETURNED') OR submitted_at IS NOT NULL),
    CHECK ((status IN ('CLEARED', 'PUBLISHED')) = (cleared_at IS NOT NULL)),
    CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL)),
    CHECK (status <> 'RETURNED' OR review_note IS NOT NULL));
  CREATE INDEX answer_of_indicator ON indicators.answer (indicator_id, period, id);
  CREATE INDEX answer_of_country ON indicators.answer (country_iso3, period, id);
  CREATE INDEX answer_by_period ON indicators.answer (period, id);`;

const OBLIGATIONS = `
  CREATE TABLE indicators.resolution (
    id text COLLATE "C" PRIMARY KEY, title jsonb NOT NULL, words jsonb NOT NULL,
    resolved_on date NOT NULL, due_on date NOT NULL CHECK (due_on >= resolved_on),
    addressee_id text NOT NULL, report_point_id text,
    framework_id text COLLATE "C" REFERENCES indicators.framework, period text,
    sources jsonb NOT NULL, version integer NOT NULL CHECK (version > 0),
    CHECK ((framework_id IS NULL) = (period IS NULL)));
  CREATE INDEX resolution_by_point ON indicators.resolution (report_point_id);
  CREATE TABLE indicators.obligation (
    id text COLLATE "C" PRIMARY KEY, resolution_id text COLLATE "C" NOT NULL REFERENCES indicators.resolution,
    country_iso3 text COLLATE "C" NOT NULL REFERENCES indicators.member,
    resolved_on date NOT NULL, due_on date NOT NULL, is_confirmed boolean NOT NULL,
    met_on date, waived_on date, waived_because jsonb, sources jsonb NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    CHECK (id = resolution_id || '/' || country_iso3),
    CHECK ((waived_on IS NULL) = (waived_because IS NULL)), CHECK (met_on IS NULL OR waived_on IS NULL));
  CREATE INDEX obligation_by_due ON indicators.obligation (due_on, id);
  CREATE INDEX obligation_of_country ON indicators.obligation (country_iso3, due_on, id);
  CREATE INDEX obligation_of_resolution ON indicators.obligation (resolution_id, due_on, id);
  CREATE TABLE indicators.reminder_round (
    id uuid PRIMARY KEY, as_of date NOT NULL, sent_at timestamptz NOT NULL, author_id text NOT NULL,
    version integer NOT NULL);
  CREATE TABLE indicators.reminder (
    obligation_id text COLLATE "C" NOT NULL REFERENCES indicators.obligation,
    stage text NOT NULL CHECK (stage IN ('ENQUIRY', 'UPCOMING', 'OVERDUE', 'ESCALATED')),
    country_iso3 text NOT NULL, addressee_id text NOT NULL,
    round_id uuid NOT NULL REFERENCES indicators.reminder_round, as_of date NOT NULL, sent_at timestamptz NOT NULL,
    PRIMARY KEY (obligation_id, stage));
  CREATE INDEX reminder_of_round ON indicators.reminder (round_id);
  CREATE TABLE indicators.assistance_request (
    id uuid PRIMARY KEY, status text NOT NULL CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CLOSED')),
    country_iso3 text COLLATE "C" NOT NULL REFERENCES indicators.member, author_id text NOT NULL,
    addressee_id text NOT NULL, obligation_id text COLLATE "C" REFERENCES indicators.obligation,
    text jsonb NOT NULL, answer jsonb, outcome jsonb,
    opened_at timestamptz NOT NULL, answered_at timestamptz, closed_at timestamptz,
    version integer NOT NULL CHECK (version > 0),
    CHECK (status NOT IN ('ACCEPTED', 'DECLINED', 'CLOSED') OR (answer IS NOT NULL AND answered_at IS NOT NULL)),
    CHECK ((status = 'CLOSED') = (outcome IS NOT NULL)),
    CHECK ((status IN ('OPEN', 'ACCEPTED')) = (closed_at IS NULL)));
  CREATE INDEX assistance_of_country ON indicators.assistance_request (country_iso3, opened_at, id);
  CREATE INDEX assistance_of_obligation ON indicators.assistance_request (obligation_id);`;

const QUESTIONNAIRES = `
  CREATE TABLE indicators.questionnaire (
    id text COLLATE "C" PRIMARY KEY, title jsonb NOT NULL, author_id text NOT NULL, periods text[] NOT NULL,
    note jsonb, sources jsonb NOT NULL, version integer NOT NULL CHECK (version > 0));
  CREATE TABLE indicators.question_mapping (
    id uuid PRIMARY KEY, questionnaire_id text COLLATE "C" NOT NULL REFERENCES indicators.questionnaire,
    question text NOT NULL, category text NOT NULL,
    indicator_id text COLLATE "C" NOT NULL REFERENCES indicators.indicator,
    sex text, age text, ended_at timestamptz, version integer NOT NULL CHECK (version > 0));
  CREATE UNIQUE INDEX mapped_once ON indicators.question_mapping (questionnaire_id, question, category)
    WHERE ended_at IS NULL;
  CREATE TABLE indicators.external_import (
    id uuid PRIMARY KEY, questionnaire_id text COLLATE "C" NOT NULL REFERENCES indicators.questionnaire,
    country_iso3 text COLLATE "C" NOT NULL REFERENCES indicators.member, author_id text NOT NULL,
    imported_at timestamptz NOT NULL, rows jsonb NOT NULL, version integer NOT NULL);
  CREATE INDEX external_import_of_country ON indicators.external_import (country_iso3, imported_at, id);
  ALTER TABLE indicators.answer ADD FOREIGN KEY (external_import_id) REFERENCES indicators.external_import;`;

export class Indicators1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `${FRAMEWORKS} ${ANSWERS} ${OBLIGATIONS} ${QUESTIONNAIRES} ${ledgerTables("indicators")}`,
    );
  }
  async down(): Promise<void> {}
}

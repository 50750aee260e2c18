import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";
import { searchConfigurations, searchVector } from "../../kit/search";

/** A code whose numbers have four digits sorts as people count: 2 before 10. Letters come after digits. */
const PLACE = String.raw`regexp_replace(regexp_replace(code, '([0-9]+)', '000\1', 'g'), '[0-9]*([0-9]{4})', '\1', 'g')`;

const TEXTS = `
  CREATE TABLE victim_assistance.strategy_edition (
    id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind text NOT NULL CHECK (kind IN ('STRATEGY', 'COALITION', 'COMPANION')),
    title jsonb NOT NULL, issuer jsonb NOT NULL,
    issued_on text COLLATE "C" CHECK (issued_on ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
    revises_id text COLLATE "C" REFERENCES victim_assistance.strategy_edition,
    purpose jsonb, note jsonb, sources jsonb NOT NULL);
  CREATE TABLE victim_assistance.strategy_phase (
    id text PRIMARY KEY, name jsonb NOT NULL, "order" integer NOT NULL UNIQUE CHECK ("order" > 0),
    is_synthesis boolean NOT NULL, sources jsonb NOT NULL);
  CREATE TABLE victim_assistance.strategy_principle (
    id text PRIMARY KEY, name jsonb NOT NULL, sources jsonb NOT NULL);`;

const ITEMS = `
  CREATE TABLE victim_assistance.strategy_item (
    id text COLLATE "C" PRIMARY KEY,
    edition_id text COLLATE "C" NOT NULL REFERENCES victim_assistance.strategy_edition,
    code text NOT NULL,
    place text COLLATE "C" NOT NULL GENERATED ALWAYS AS (${PLACE}) STORED,
    parent_id text COLLATE "C" REFERENCES victim_assistance.strategy_item,
    kind text NOT NULL CHECK (kind IN ('CHAPTER', 'SECTION', 'ANNEX', 'STAGE', 'ACTION', 'GUIDELINE')),
    title jsonb NOT NULL, action jsonb,
    phase_id text REFERENCES victim_assistance.strategy_phase,
    principle_ids text[] NOT NULL, responsible_bodies jsonb NOT NULL, population jsonb NOT NULL,
    service_types text[] NOT NULL, treaty_articles text[] NOT NULL, sources jsonb NOT NULL,
    retired_at timestamptz, retired_because jsonb, version integer NOT NULL CHECK (version > 0),
    search tsvector GENERATED ALWAYS AS (${searchVector("victim_assistance", { title: "A", action: "B" })}) STORED,
    CHECK (id = edition_id || '.' || code),
    CHECK (CASE WHEN code LIKE '%.%' THEN parent_id = edition_id || '.' || regexp_replace(code, '\\.[^.]+$', '')
      ELSE parent_id IS NULL END),
    CHECK ((retired_at IS NULL) = (retired_because IS NULL)));
  CREATE INDEX strategy_item_by_code ON victim_assistance.strategy_item (edition_id, place, id);
  CREATE INDEX strategy_item_by_parent ON victim_assistance.strategy_item (parent_id, place);
  CREATE INDEX strategy_item_by_phase ON victim_assistance.strategy_item (phase_id);
  CREATE INDEX strategy_item_by_principle ON victim_assistance.strategy_item USING gin (principle_ids);
  CREATE INDEX strategy_item_by_search ON victim_assistance.strategy_item USING gin (search);`;

/** The view has a cell for every pair; what nobody has recorded is UNKNOWN and takes no row. */
const ADOPTION = `
  CREATE TABLE victim_assistance.participant (
    iso3 text COLLATE "C" PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'), sources jsonb NOT NULL);
  CREATE TABLE victim_assistance.adoption (
    country_iso3 text COLLATE "C" NOT NULL REFERENCES victim_assistance.participant,
    item_id text COLLATE "C" NOT NULL REFERENCES victim_assistance.strategy_item,
    status text NOT NULL CHECK (status IN
      ('UNKNOWN', 'NOT_STARTED', 'PLANNED', 'IN_PROGRESS', 'ADOPTED', 'NOT_APPLICABLE')),
    since date, legal_basis text[] NOT NULL,
    evidence jsonb NOT NULL CHECK (jsonb_typeof(evidence) = 'array'), note jsonb,
    recorded_by_id text NOT NULL, recorded_at timestamptz NOT NULL, version integer NOT NULL CHECK (version > 0),
    PRIMARY KEY (country_iso3, item_id),
    CONSTRAINT adopted_has_evidence CHECK (status <> 'ADOPTED' OR evidence <> '[]'),
    CONSTRAINT unknown_has_nothing CHECK
      (status <> 'UNKNOWN' OR (since IS NULL AND legal_basis = '{}' AND evidence = '[]')));
  CREATE INDEX adoption_by_item ON victim_assistance.adoption (item_id, country_iso3);
  CREATE VIEW victim_assistance.adoption_cell AS
    SELECT p.iso3 AS country_iso3, i.id AS item_id, i.edition_id, i.phase_id, i.place, i.retired_at,
      coalesce(a.status, 'UNKNOWN') AS status, a.since, coalesce(a.legal_basis, '{}') AS legal_basis,
      coalesce(a.evidence, '[]') AS evidence, a.note, a.recorded_by_id, a.recorded_at,
      coalesce(a.version, 0) AS version
    FROM victim_assistance.participant p
    CROSS JOIN victim_assistance.strategy_item i
    LEFT JOIN victim_assistance.adoption a ON a.country_iso3 = p.iso3 AND a.item_id = i.id;`;

export class VictimAssistance1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchConfigurations("victim_assistance"));
    await runner.query(`${TEXTS} ${ITEMS} ${ADOPTION} ${ledgerTables("victim_assistance")}`);
  }
  async down(): Promise<void> {}
}

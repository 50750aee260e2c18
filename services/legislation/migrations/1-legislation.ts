import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";
import { searchConfigurations, searchVector } from "../../kit/search";

const SCHEMA = "legislation";
const search = (columns: Parameters<typeof searchVector>[1]) =>
  `search tsvector GENERATED ALWAYS AS (${searchVector(SCHEMA, columns)}) STORED`;

export class Legislation1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL search_path TO ${SCHEMA};
      ${searchConfigurations(SCHEMA)}
      ${laws}
      ${matrix}
      ${disputes}
      ${obstacles}
      ${ledgerTables(SCHEMA)}`);
  }
  async down(): Promise<void> {}
}

const CRIME = "CHECK (crime IN ('TRAFFICKING', 'SMUGGLING', 'BOTH'))";
const TOPIC = "CHECK (topic IN ('CRIMINAL_LAW', 'CRIMINAL_PROCEDURE', 'MIGRATION_LAW', 'EXECUTIVE'))";
const SOURCED = "CHECK (jsonb_array_length(sources) > 0)";
const WHEN = (column: string) => `${column} text CHECK (${column} ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')`;

const laws = `
  CREATE TABLE participant (iso3 text PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'), sources jsonb NOT NULL);
  CREATE TABLE law (
    id text PRIMARY KEY, country_iso3 text NOT NULL REFERENCES participant,
    title jsonb NOT NULL, number text, crime text NOT NULL ${CRIME},
    stage text NOT NULL CHECK (stage IN ('ADOPTED', 'PENDING', 'REJECTED')),
    ${WHEN("passed_on")}, ${WHEN("published_on")}, gazette text, url text, note jsonb,
    amends_id text REFERENCES law, sources jsonb NOT NULL ${SOURCED}, version integer NOT NULL,
    ${search({ title: "A", note: "B" })},
    CHECK (starts_with(id, lower(country_iso3) || '-')));
  CREATE INDEX law_by_country ON law (country_iso3, id);
  CREATE INDEX law_search ON law USING gin (search);
  CREATE TABLE provision (
    id text PRIMARY KEY, law_id text NOT NULL REFERENCES law, inserted_by_id text REFERENCES law,
    article text NOT NULL, url text, sources jsonb NOT NULL ${SOURCED}, version integer NOT NULL);
  CREATE INDEX provision_of_law ON provision (law_id, id);`;

const matrix = `
  CREATE TABLE subtopic (
    code text PRIMARY KEY, topic text NOT NULL ${TOPIC}, place integer NOT NULL UNIQUE,
    title jsonb NOT NULL, crimes text[] NOT NULL);
  CREATE TABLE matrix_cell (
    id text PRIMARY KEY, country_iso3 text NOT NULL REFERENCES participant,
    crime text NOT NULL CHECK (crime IN ('TRAFFICKING', 'SMUGGLING')), topic text NOT NULL ${TOPIC},
    subtopic_code text NOT NULL REFERENCES subtopic, place integer NOT NULL,
    treaty_articles text[] NOT NULL, version integer NOT NULL,
    UNIQUE (country_iso3, crime, subtopic_code),
    CHECK (id = country_iso3 || '/' || crime || '/' || subtopic_code));
  CREATE INDEX matrix_cell_by_place ON matrix_cell (country_iso3, crime, place, id);
  CREATE INDEX matrix_cell_of_crime ON matrix_cell (crime, country_iso3, place);
  CREATE TABLE matrix_entry (
    id uuid PRIMARY KEY, cell_id text NOT NULL REFERENCES matrix_cell,
    law_id text REFERENCES law, provision_id text REFERENCES provision,
    standing text NOT NULL CHECK (standing IN ('LAW', 'BILL', 'NOT_FOUND')),
    summary jsonb NOT NULL, acts jsonb NOT NULL, means jsonb NOT NULL, purposes jsonb NOT NULL,
    elements jsonb NOT NULL, penalties jsonb NOT NULL,
    from_earliest date, from_latest date, has_end boolean NOT NULL, to_earliest date, to_latest date,
    sources jsonb NOT NULL CHECK (standing = 'NOT_FOUND' OR jsonb_array_length(sources) > 0),
    recorded_at timestamptz NOT NULL, recorded_by_id text NOT NULL,
    superseded_at timestamptz, superseded_because jsonb,
    corrects_id uuid UNIQUE REFERENCES matrix_entry, verified_at timestamptz, version integer NOT NULL,
    ${search({ summary: "A" })},
    CHECK (standing = 'NOT_FOUND' OR law_id IS NOT NULL),
    CHECK (from_latest >= from_earliest), CHECK (to_latest >= to_earliest), CHECK (to_latest >= from_earliest),
    CHECK (has_end OR (to_earliest IS NULL AND to_latest IS NULL)),
    CHECK (superseded_at >= recorded_at), CHECK ((superseded_at IS NULL) = (superseded_because IS NULL)));
  CREATE INDEX matrix_entry_of_cell ON matrix_entry (cell_id, recorded_at, id);
  CREATE INDEX matrix_entry_search ON matrix_entry USING gin (search);`;

const disputes = `
  CREATE TABLE dispute (
    id uuid PRIMARY KEY, cell_id text NOT NULL REFERENCES matrix_cell,
    opened_at timestamptz NOT NULL, opened_by_id text NOT NULL,
    upheld_id uuid REFERENCES matrix_entry, resolution jsonb, resolved_at timestamptz, resolved_by_id text,
    version integer NOT NULL,
    CHECK (num_nulls(upheld_id, resolution, resolved_at, resolved_by_id) IN (0, 4)));
  CREATE INDEX dispute_by_time ON dispute (opened_at, id);
  CREATE INDEX dispute_of_cell ON dispute (cell_id);
  CREATE TABLE dispute_entry (
    dispute_id uuid NOT NULL REFERENCES dispute, entry_id uuid NOT NULL REFERENCES matrix_entry,
    PRIMARY KEY (dispute_id, entry_id));
  CREATE INDEX dispute_of_entry ON dispute_entry (entry_id);`;

const obstacles = `
  CREATE TABLE obstacle (
    id uuid PRIMARY KEY, country_iso3 text REFERENCES participant, crime text NOT NULL ${CRIME},
    topic text NOT NULL ${TOPIC}, stage text NOT NULL, severity text NOT NULL,
    description jsonb NOT NULL, status text NOT NULL CHECK (status IN ('OPEN', 'RESOLVED', 'WITHDRAWN')),
    outcome jsonb, cell_ids text[] NOT NULL, practice_ids uuid[] NOT NULL,
    recorded_by_id text NOT NULL, recorded_at timestamptz NOT NULL,
    sources jsonb NOT NULL ${SOURCED}, version integer NOT NULL,
    ${search({ description: "A", outcome: "B" })},
    CHECK ((status = 'OPEN') = (outcome IS NULL)));
  CREATE INDEX obstacle_by_time ON obstacle (recorded_at, id);
  CREATE INDEX obstacle_of_country ON obstacle (country_iso3, recorded_at, id);
  CREATE INDEX obstacle_of_cell ON obstacle USING gin (cell_ids);
  CREATE INDEX obstacle_of_practice ON obstacle USING gin (practice_ids);
  CREATE INDEX obstacle_search ON obstacle USING gin (search);
  CREATE TABLE capacity_offer (
    id uuid PRIMARY KEY, offered_by_id text NOT NULL, offered_on date NOT NULL, report_point_id text,
    description jsonb NOT NULL, country_iso3s text[] NOT NULL, steps jsonb NOT NULL, sources jsonb NOT NULL,
    version integer NOT NULL);
  CREATE INDEX capacity_offer_by_time ON capacity_offer (offered_on, id);
  CREATE INDEX capacity_offer_of_partner ON capacity_offer (offered_by_id, offered_on, id);
  CREATE INDEX capacity_offer_of_point ON capacity_offer (report_point_id, offered_on, id);`;

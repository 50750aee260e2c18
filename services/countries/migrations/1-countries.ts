import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";

export class Countries1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE countries.country (
        iso3 text PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'),
        iso2 text NOT NULL UNIQUE CHECK (iso2 ~ '^[A-Z]{2}$'),
        m49 text NOT NULL UNIQUE CHECK (m49 ~ '^[0-9]{3}$'),
        name jsonb NOT NULL CHECK (name ? 'es' AND name ? 'en'),
        membership text NOT NULL CHECK (membership IN ('MEMBER', 'OBSERVER')),
        sources jsonb NOT NULL);
      CREATE TABLE countries.instrument (
        code text PRIMARY KEY, title jsonb NOT NULL, mtdsg_number text NOT NULL,
        in_force_on date NOT NULL, sources jsonb NOT NULL);
      CREATE TABLE countries.treaty_status (
        country_iso3 text NOT NULL REFERENCES countries.country,
        instrument_code text NOT NULL REFERENCES countries.instrument,
        signed_on date, domestic_approval jsonb, deposited_on date,
        act text CHECK (act IN ('RATIFICATION', 'ACCESSION')), in_force_on date,
        sources jsonb NOT NULL, version integer NOT NULL,
        PRIMARY KEY (country_iso3, instrument_code),
        CHECK ((deposited_on IS NULL) = (act IS NULL)),
        CHECK (act IS DISTINCT FROM 'RATIFICATION' OR signed_on IS NOT NULL));
      CREATE INDEX treaty_status_by_instrument ON countries.treaty_status (instrument_code);
      ${ledgerTables("countries")}`);
  }
  async down(): Promise<void> {}
}

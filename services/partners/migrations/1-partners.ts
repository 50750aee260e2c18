import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";
import { searchConfigurations } from "../../kit/search";

/** Names in their language; acronyms and aliases in both, since "SE" is an acronym and a Spanish stop word. */
const inLanguage = (configuration: string, column: string, path: string, weight: string) =>
  `setweight(to_tsvector('partners.${configuration}_unaccented'::regconfig, jsonb_path_query_array(${column}, '${path}')), '${weight}')`;

const STEMMERS = ["spanish", "english"];
const search = [
  ["spanish", "names", "$[*].name.es", "A"],
  ["english", "names", "$[*].name.en", "A"],
  ...STEMMERS.flatMap((stemmer) => [
    [stemmer, "names", "$[*].acronym.es", "A"],
    [stemmer, "names", "$[*].acronym.en", "A"],
    [stemmer, "aliases", "$[*].alias", "B"],
  ]),
] as [string, string, string, string][];

export class Partners1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${searchConfigurations("partners")}
      CREATE TABLE partners.partner (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 80),
        kind text NOT NULL CHECK (kind IN ('DELEGATION', 'SECRETARIAT', 'CONSULTATION_GROUP', 'NETWORK',
          'COALITION', 'CIVIL_SOCIETY', 'OBSERVER', 'BODY')),
        country_iso3 text CHECK (country_iso3 ~ '^[A-Z]{3}$'),
        parent_id text REFERENCES partners.partner CHECK (parent_id <> id),
        names jsonb NOT NULL CHECK (jsonb_array_length(names) > 0),
        aliases jsonb NOT NULL CHECK (jsonb_typeof(aliases) = 'array'),
        sources jsonb NOT NULL CHECK (jsonb_array_length(sources) > 0),
        suspended_at timestamptz,
        version integer NOT NULL CHECK (version > 0),
        search tsvector NOT NULL GENERATED ALWAYS AS (
          ${search.map((part) => inLanguage(...part)).join(" ||\n          ")}) STORED,
        CHECK (kind <> 'DELEGATION' OR country_iso3 IS NOT NULL));
      CREATE UNIQUE INDEX one_delegation_a_country ON partners.partner (country_iso3) WHERE kind = 'DELEGATION';
      CREATE INDEX partner_by_name_es ON partners.partner
        ((coalesce(names -> -1 -> 'name' ->> 'es', names -> -1 -> 'name' ->> 'en')) COLLATE "es-x-icu", id);
      CREATE INDEX partner_by_name_en ON partners.partner
        ((coalesce(names -> -1 -> 'name' ->> 'en', names -> -1 -> 'name' ->> 'es')) COLLATE "en-x-icu", id);
      CREATE INDEX partner_by_country ON partners.partner (country_iso3);
      CREATE INDEX partner_by_parent ON partners.partner (parent_id);
      CREATE INDEX partner_by_search ON partners.partner USING gin (search);

      CREATE TABLE partners.credential (
        id uuid PRIMARY KEY,
        partner_id text NOT NULL REFERENCES partners.partner,
        scopes text[] NOT NULL
          CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'review', 'credentials']),
        label text NOT NULL,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > issued_at),
        revoked_at timestamptz,
        version integer NOT NULL CHECK (version > 0));
      CREATE INDEX credential_by_issue ON partners.credential (issued_at, id);
      CREATE INDEX credential_by_expiry ON partners.credential (expires_at, id);
      CREATE INDEX credential_by_partner_and_issue ON partners.credential (partner_id, issued_at, id);
      CREATE INDEX credential_by_partner_and_expiry ON partners.credential (partner_id, expires_at, id);
      CREATE TABLE partners.credential_token (
        hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
        credential_id uuid NOT NULL UNIQUE REFERENCES partners.credential);
      ${ledgerTables("partners")}`);
  }
  async down(): Promise<void> {}
}

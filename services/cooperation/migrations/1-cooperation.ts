import { type MigrationInterface, type QueryRunner } from "typeorm";

import { ledgerTables } from "../../kit/record";

/** A programme comes to what its parts come to, whoever writes it; where a part is not known, the known ones do not exceed it. */
const ADDS_UP = `
  CREATE FUNCTION cooperation.adds_up(envelope jsonb, parts jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
    WITH part AS (
      SELECT one->>'code' AS code, regexp_replace(one->>'code', '\\.?[^.]+$', '') AS parent,
        (one->'envelope'->>'amount')::numeric AS amount, one->'envelope'->>'currency' AS currency
      FROM jsonb_array_elements(parts) AS one),
    whole AS (
      SELECT '' AS code, (envelope->>'amount')::numeric AS amount, envelope->>'currency' AS currency
      UNION ALL SELECT code, amount, currency FROM part)
    SELECT (SELECT count(DISTINCT currency) FROM whole) <= 1 AND NOT EXISTS (
      SELECT FROM whole JOIN part ON part.parent = whole.code
      GROUP BY whole.code, whole.amount
      HAVING sum(part.amount) > whole.amount
        OR (count(part.amount) = count(*) AND sum(part.amount) <> whole.amount))
  $$;`;

const DATE_PART = String.raw`'^\d{4}(-\d{2}(-\d{2})?)?$'`;
const SLUG = "'^[a-z0-9]+(-[a-z0-9]+)*$'";

const PROGRAMMES = `
  CREATE TABLE cooperation.theme (
    id text PRIMARY KEY CHECK (id ~ ${SLUG}), name jsonb NOT NULL, sources jsonb NOT NULL,
    version integer NOT NULL CHECK (version > 0));
  CREATE TABLE cooperation.programme (
    id text PRIMARY KEY CHECK (id ~ ${SLUG}), title jsonb NOT NULL, organisations jsonb NOT NULL,
    funding_instrument text, envelope jsonb, first_year integer, last_year integer,
    approved_on text CHECK (approved_on ~ ${DATE_PART}), announced_on text CHECK (announced_on ~ ${DATE_PART}),
    theme_ids text[] NOT NULL, parts jsonb NOT NULL, terms jsonb NOT NULL, note jsonb, sources jsonb NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    CHECK (last_year >= first_year),
    CONSTRAINT programme_adds_up CHECK (cooperation.adds_up(envelope, parts)));
  CREATE INDEX programme_by_theme ON cooperation.programme USING gin (theme_ids);
  CREATE INDEX programme_by_organisation ON cooperation.programme USING gin (organisations jsonb_path_ops);
  CREATE INDEX programme_by_year ON cooperation.programme ((coalesce(first_year, 0)), id);`;

/** The view has a cell for every pair; what nobody has found out is UNKNOWN and takes no row. */
const ELIGIBILITY = `
  CREATE TABLE cooperation.member (
    iso3 text PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'), sources jsonb NOT NULL);
  CREATE TABLE cooperation.eligibility (
    programme_id text NOT NULL REFERENCES cooperation.programme,
    country_iso3 text NOT NULL REFERENCES cooperation.member,
    status text NOT NULL CHECK (status IN ('UNKNOWN', 'ELIGIBLE', 'REGIONAL_ONLY', 'OTHER_INSTRUMENTS', 'NOT_ELIGIBLE')),
    basis jsonb, sources jsonb NOT NULL, version integer NOT NULL CHECK (version > 0),
    PRIMARY KEY (programme_id, country_iso3),
    CONSTRAINT known_has_basis CHECK ((status = 'UNKNOWN') = (basis IS NULL) AND (status = 'UNKNOWN') = (sources = '[]')));
  CREATE INDEX eligibility_by_country ON cooperation.eligibility (country_iso3, programme_id);
  CREATE VIEW cooperation.eligibility_cell AS
    SELECT p.id AS programme_id, m.iso3 AS country_iso3, p.theme_ids, coalesce(e.status, 'UNKNOWN') AS status,
      e.basis, coalesce(e.sources, '[]') AS sources, coalesce(e.version, 0) AS version
    FROM cooperation.programme p CROSS JOIN cooperation.member m
    LEFT JOIN cooperation.eligibility e ON e.programme_id = p.id AND e.country_iso3 = m.iso3;`;

const INTERESTS_AND_CALLS = `
  CREATE TABLE cooperation.expression_of_interest (
    id uuid PRIMARY KEY, author_id text NOT NULL, country_iso3 text CHECK (country_iso3 ~ '^[A-Z]{3}$'),
    theme_id text NOT NULL REFERENCES cooperation.theme, programme_id text REFERENCES cooperation.programme,
    text jsonb, expressed_on date NOT NULL, report_point_id text, sources jsonb NOT NULL,
    withdrawn_at timestamptz, version integer NOT NULL CHECK (version > 0));
  CREATE UNIQUE INDEX interest_stands_once ON cooperation.expression_of_interest
    (author_id, theme_id, coalesce(programme_id, '')) WHERE withdrawn_at IS NULL;
  CREATE TABLE cooperation.call (
    id uuid PRIMARY KEY, programme_id text NOT NULL REFERENCES cooperation.programme,
    theme_id text NOT NULL REFERENCES cooperation.theme, title jsonb NOT NULL, description jsonb,
    opens_on date NOT NULL, closes_on date NOT NULL, eligible_iso3s text[], sources jsonb NOT NULL,
    published_at timestamptz NOT NULL, cancelled_at timestamptz, cancelled_because jsonb,
    version integer NOT NULL CHECK (version > 0),
    CHECK (closes_on >= opens_on), CHECK ((cancelled_at IS NULL) = (cancelled_because IS NULL)));
  CREATE TABLE cooperation.call_notification (
    id uuid PRIMARY KEY, call_id uuid NOT NULL REFERENCES cooperation.call, call_version integer NOT NULL,
    addressee_id text NOT NULL, kind text NOT NULL CHECK (kind IN ('OPENED', 'CHANGED', 'CANCELLED')),
    at timestamptz NOT NULL, acknowledged_at timestamptz, version integer NOT NULL CHECK (version > 0),
    UNIQUE (call_id, call_version, addressee_id));
  CREATE INDEX notification_by_addressee ON cooperation.call_notification (addressee_id, at DESC, id DESC);
  CREATE INDEX notification_by_time ON cooperation.call_notification (at DESC, id DESC);`;

const SYNERGIES = `
  CREATE TABLE cooperation.synergy (
    id uuid PRIMARY KEY, title jsonb NOT NULL, text jsonb, author_id text NOT NULL,
    body_ids text[] NOT NULL, programme_ids text[] NOT NULL, proposed_on date NOT NULL, report_point_id text,
    state text NOT NULL CHECK (state IN ('PROPOSED', 'NOTED', 'ACCEPTED', 'DECLINED')),
    decisions jsonb NOT NULL, sources jsonb NOT NULL, version integer NOT NULL CHECK (version > 0),
    CHECK (cardinality(body_ids) > 0 OR cardinality(programme_ids) > 1),
    CONSTRAINT state_was_decided CHECK (state = coalesce(decisions->-1->>'outcome', 'PROPOSED')));
  CREATE VIEW cooperation.synergy_suggestion AS
    SELECT a.id || '~' || b.id AS id, a.id AS first_id, b.id AS second_id, shared.country_iso3s,
      ARRAY(SELECT unnest(a.theme_ids) INTERSECT SELECT unnest(b.theme_ids) ORDER BY 1) AS theme_ids,
      greatest(a.first_year, b.first_year) AS first_year, least(a.last_year, b.last_year) AS last_year
    FROM cooperation.programme a
    JOIN cooperation.programme b ON a.id < b.id AND a.theme_ids && b.theme_ids
      AND a.first_year <= b.last_year AND b.first_year <= a.last_year
    CROSS JOIN LATERAL (
      SELECT array_agg(x.country_iso3 ORDER BY x.country_iso3) AS country_iso3s
      FROM cooperation.eligibility x JOIN cooperation.eligibility y USING (country_iso3)
      WHERE x.programme_id = a.id AND y.programme_id = b.id
        AND x.status IN ('ELIGIBLE', 'REGIONAL_ONLY') AND y.status IN ('ELIGIBLE', 'REGIONAL_ONLY')) AS shared
    WHERE shared.country_iso3s IS NOT NULL AND NOT EXISTS (
      SELECT FROM cooperation.synergy s WHERE s.programme_ids @> ARRAY[a.id, b.id]);
  CREATE INDEX synergy_by_programme ON cooperation.synergy USING gin (programme_ids);
  CREATE INDEX synergy_by_body ON cooperation.synergy USING gin (body_ids);
  CREATE INDEX synergy_by_decision ON cooperation.synergy USING gin (decisions jsonb_path_ops);`;

/** One for the whole list, and one for each noun that the list hangs on. */
const indexes = (table: string, order: string, parents: string[]) =>
  ["", ...parents.map((parent) => `${parent}, `)]
    .map((parent, i) => `CREATE INDEX ${table}_list_${i} ON cooperation.${table} (${parent}${order});`)
    .join("\n");
const INDEXES = [
  indexes("expression_of_interest", "expressed_on, id", [
    "theme_id",
    "programme_id",
    "author_id",
    "country_iso3",
    "report_point_id",
  ]),
  indexes("call", "closes_on, id", ["theme_id", "programme_id"]),
  indexes("synergy", "proposed_on, id", ["author_id", "report_point_id"]),
].join("\n");

export class Cooperation1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      [
        ADDS_UP,
        PROGRAMMES,
        ELIGIBILITY,
        INTERESTS_AND_CALLS,
        SYNERGIES,
        INDEXES,
        ledgerTables("cooperation"),
      ].join("\n"),
    );
  }
  async down(): Promise<void> {}
}

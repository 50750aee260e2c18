-- What PostGraphile is given in the place of the hub: views and functions over all nine schemas at once, as its
-- documentation advises for an API of one's own. Everyone sees what is published, and nobody is asked who they are.
CREATE SCHEMA portal;

CREATE VIEW portal.country AS
  SELECT iso3, coalesce(name->>'en', name->>'es') AS name, membership FROM countries.country;
COMMENT ON VIEW portal.country IS E'@primaryKey iso3';

CREATE VIEW portal.partner AS
  SELECT id, coalesce(names->-1->'name'->>'en', names->-1->'name'->>'es') AS name,
    coalesce(names->-1->'acronym'->>'en', names->-1->'acronym'->>'es') AS acronym
  FROM partners.partner;
COMMENT ON VIEW portal.partner IS E'@primaryKey id';

-- Texts are chosen in functions below: those of rows that are sorted away are not even read.
CREATE VIEW portal.practice AS
  SELECT id, country_iso3, title, what_was_done, evidence, sources, published_at,
    coalesce(published_at, 'infinity'::timestamptz) AS listed_at, search
  FROM best_practices.practice WHERE status = 'PUBLISHED';
COMMENT ON VIEW portal.practice IS E'@primaryKey id\n@foreignKey (country_iso3) references portal.country (iso3)|@fieldName country|@foreignFieldName practices';
COMMENT ON COLUMN portal.practice.search IS E'@behavior -*';

CREATE FUNCTION portal.practice_title_text(p portal.practice) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(p.title->>'en', p.title->>'es') $$;
CREATE FUNCTION portal.practice_title_language(p portal.practice) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p.title ? 'en' THEN 'EN' ELSE 'ES' END $$;
CREATE FUNCTION portal.practice_what_was_done_text(p portal.practice) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(p.what_was_done->>'en', p.what_was_done->>'es') $$;

CREATE VIEW portal.contribution AS
  SELECT id, kind, status, coalesce(text->>'en', text->>'es') AS text,
    CASE WHEN text ? 'en' THEN 'EN' ELSE 'ES' END AS text_language, author AS author_id, published_at, version
  FROM civil_society.contribution WHERE status = 'PUBLISHED';
COMMENT ON VIEW portal.contribution IS E'@primaryKey id\n@foreignKey (author_id) references portal.partner (id)|@fieldName author';

-- The join is an outer one so that a count, which needs nothing of it, is answered by an index of the subjects alone.
CREATE VIEW portal.open_contribution AS
  SELECT s.contribution_id AS id, s.key AS country_iso3, s.listed_at, c.kind, coalesce(c.text->>'en', c.text->>'es') AS text,
    c.author AS author_id
  FROM civil_society.subject s LEFT JOIN civil_society.contribution c ON c.id = s.contribution_id
  WHERE s.kind = 'CONCERNS_COUNTRY' AND s.status = 'PUBLISHED' AND NOT s.answered;
COMMENT ON VIEW portal.open_contribution IS E'@primaryKey id,country_iso3\n@foreignKey (country_iso3) references portal.country (iso3)|@fieldName country|@foreignFieldName openContributions\n@foreignKey (author_id) references portal.partner (id)|@fieldName author';

CREATE TYPE portal.treaty AS (instrument text, state text, in_force_on date);
CREATE TYPE portal.status_count AS (status text, count integer);
CREATE TYPE portal.facet_count AS (facet text, value text, count integer);

CREATE FUNCTION portal.member_countries() RETURNS SETOF portal.country LANGUAGE sql STABLE AS $$
  SELECT * FROM portal.country WHERE membership = 'MEMBER' ORDER BY name COLLATE "en-x-icu", iso3 $$;

CREATE FUNCTION portal.country_treaties(c portal.country) RETURNS SETOF portal.treaty LANGUAGE sql STABLE AS $$
  SELECT instrument_code, CASE WHEN in_force_on IS NOT NULL THEN 'IN_FORCE' WHEN deposited_on IS NOT NULL THEN 'DEPOSITED'
      WHEN signed_on IS NOT NULL THEN 'SIGNED' ELSE 'NOT_PARTY' END, in_force_on
  FROM countries.treaty_status WHERE country_iso3 = c.iso3 ORDER BY array_position(ARRAY['UNTOC', 'TIP', 'SOM'], instrument_code) $$;

CREATE FUNCTION portal.country_adoption_summary(c portal.country, edition text)
RETURNS SETOF portal.status_count LANGUAGE sql STABLE AS $$
  SELECT status, count(*)::integer FROM victim_assistance.adoption_cell
  WHERE country_iso3 = c.iso3 AND edition_id = edition AND retired_at IS NULL GROUP BY status $$;

CREATE FUNCTION portal.contribution_addressed_countries(c portal.contribution) RETURNS SETOF portal.country LANGUAGE sql STABLE AS $$
  SELECT v.* FROM civil_society.contribution o JOIN portal.country v ON v.iso3 = ANY(o.addressed_to_countries) WHERE o.id = c.id $$;

CREATE FUNCTION portal.words(search text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT string_agg('(' || (websearch_to_tsquery('best_practices.spanish_unaccented', word)
    || websearch_to_tsquery('best_practices.english_unaccented', word))::text || ')', ' & ')::tsquery
  FROM regexp_split_to_table(search, '\s+') word $$;
COMMENT ON FUNCTION portal.words IS E'@behavior -*';

-- To be counted, which takes no ranking.
CREATE FUNCTION portal.found_practices(search text) RETURNS SETOF portal.practice LANGUAGE sql STABLE AS $$
  SELECT p.* FROM portal.practice p CROSS JOIN portal.words(found_practices.search) query WHERE p.search @@ query $$;

CREATE FUNCTION portal.search_practices(search text) RETURNS SETOF portal.practice LANGUAGE sql STABLE AS $$
  SELECT p.* FROM portal.practice p CROSS JOIN portal.words(search_practices.search) query WHERE p.search @@ query
  ORDER BY ts_rank(p.search, query)::real DESC, coalesce(p.published_at, 'infinity'::timestamptz) DESC, p.id DESC $$;

CREATE FUNCTION portal.practice_facets(search text) RETURNS SETOF portal.facet_count LANGUAGE sql STABLE AS $$
  SELECT facet, value, count(*)::integer
  FROM best_practices.practice p CROSS JOIN portal.words(practice_facets.search) query
  CROSS JOIN LATERAL (VALUES ('country', p.country_iso3), ('axis', p.axis)) f(facet, value)
  WHERE p.search @@ query AND p.status = 'PUBLISHED' GROUP BY 1, 2 ORDER BY count(*) DESC, value $$;

CREATE FUNCTION portal.post_contribution(key text, kind text, words text, about text[], addressed text[])
RETURNS portal.contribution LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  posted civil_society.contribution;
  result portal.contribution;
BEGIN
  INSERT INTO civil_society.contribution (id, kind, status, text, author, about_countries, about_partners, about_practices,
      about_strategy_items, addressed_to_countries, addressed_to_partners, received_at, published_at, clock_started_at,
      text_sha256, text_received_at, sources, compiled_by_secretariat, version)
    VALUES (gen_random_uuid(), kind, 'PUBLISHED', jsonb_build_object('es', words, 'original', 'es'), 'rncom-hnd', about, '{}', '{}',
      '{}', addressed, '{}', now(), now(), now(), encode(sha256(convert_to(words, 'UTF8')), 'hex'), now(), '[]', false, 1)
    RETURNING * INTO posted;
  INSERT INTO civil_society.revision (record, record_id, version, action, at, by, snapshot)
    VALUES ('contribution', posted.id::text, 1, 'post', now(), 'rncom-hnd', to_jsonb(posted));
  INSERT INTO civil_society.idempotency_key (partner, key, operation, input_hash, scopes, record, record_id, version, at)
    VALUES ('rncom-hnd', key, 'postContribution', md5(words), '{write}', 'contribution', posted.id::text, 1, now());
  SELECT * INTO result FROM portal.contribution v WHERE v.id = posted.id;
  RETURN result;
END $$;

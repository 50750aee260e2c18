import { type Client } from "pg";

import { SYNTHETIC } from "./pool";

/** Adds synthetic members until there are so many, each with the three instruments and a column of the strategy's adoption. */
export async function addMembers(client: Client, total: number) {
  await client.query(`
    CREATE TEMP TABLE added AS
    SELECT iso2, 'X' || iso2 AS iso3, m49
    FROM (SELECT iso2, row_number() OVER () AS place FROM (
      SELECT chr(65 + n / 26) || chr(65 + n % 26) AS iso2 FROM generate_series(0, 675) n
      EXCEPT SELECT iso2 FROM countries.country ORDER BY 1) free) codes
    JOIN (SELECT m49, row_number() OVER () AS place FROM (
      SELECT lpad(n::text, 3, '0') AS m49 FROM generate_series(1, 999) n
      EXCEPT SELECT m49 FROM countries.country ORDER BY 1) free) numbers USING (place)
    LIMIT ${total} - (SELECT count(*) FROM countries.country WHERE membership = 'MEMBER');

    INSERT INTO countries.country (iso3, iso2, m49, name, membership, sources)
      SELECT iso3, iso2, m49, jsonb_build_object('es', 'País ' || iso3, 'en', 'Country ' || iso3), 'MEMBER', ${SYNTHETIC}
      FROM added;
    INSERT INTO countries.treaty_status (country_iso3, instrument_code, in_force_on, sources, version)
      SELECT iso3, code, '2004-01-01', ${SYNTHETIC}, 1 FROM added CROSS JOIN countries.instrument;
    INSERT INTO victim_assistance.participant (iso3, sources) SELECT iso3, ${SYNTHETIC} FROM added;`);
}

import sql, { raw } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, tableOf } from "../kit/database";
import { type Listing } from "../kit/listing";
import { pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy, rowsUnder } from "../kit/row";
import { countryListing } from "./country.listing";
import { Instrument, TreatyStatus } from "./treaty.entity";

const everything = { visible: () => sql`true`, matches: () => [] };
const byCode = (alias: string) => ({
  order: () => ({ direction: "ASC" as const, keys: [{ by: raw(`${alias}.code`), type: "text" as const }] }),
});

export const instrumentListing: Listing<Instrument> = {
  entity: Instrument,
  noun: "instrument",
  alias: "i",
  ...everything,
  ...byCode("i"),
};

export const treatyStatusListing: Listing<TreatyStatus> = {
  entity: TreatyStatus,
  noun: "treaty status",
  alias: "t",
  ...everything,
  ...byCode("t"),
};

/** Every loader of the countries subgraph. */
export function loaders(asker: Asker) {
  const { db } = asker;
  const statuses = (column: string) =>
    rowsUnder(
      db,
      TreatyStatus,
      (keys) => sql`
      SELECT t.${raw(column)} AS "parentKey", ${columnsOf(db, TreatyStatus, "t")}
      FROM ${tableOf(db, TreatyStatus)} t
      WHERE t.${raw(column)} = ANY(${keys}::text[])
      ORDER BY t.country_iso3, array_position(ARRAY['UNTOC', 'TIP', 'SOM'], t.instrument_code)`,
    );
  return {
    country: rowsBy(asker, countryListing, "iso3"),
    countries: pagesOf(asker, countryListing),
    instrument: rowsBy(asker, instrumentListing, "code"),
    statusesOfCountry: statuses("country_iso3"),
    statusesOfInstrument: statuses("instrument_code"),
    revisions: revisionsOf(db, "treaty_status"),
  };
}
export type Loaders = ReturnType<typeof loaders>;

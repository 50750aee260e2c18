import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, instanceOf, tableOf } from "../kit/database";
import { type Listing } from "../kit/listing";
import { rowsUnder } from "../kit/row";
import { Adoption, type AdoptionStatus } from "./adoption.entity";
import { adoptionListing } from "./adoption.listing";

/** Every row of a listing that stays short, in its order; asked once a request. */
export function allOf<Row extends object, OrderBy extends string>(
  { db, caller, language }: Asker,
  { entity, alias, visible, order }: Listing<Row, unknown, OrderBy>,
) {
  let rows: Promise<Row[]> | undefined;
  const { keys } = order("" as OrderBy, {}, language);
  const read = async () => {
    const found = await db.read<object>(sql`
      SELECT ${columnsOf(db, entity, alias)} FROM ${tableOf(db, entity)} ${raw(alias)}
      WHERE ${visible(caller)} ORDER BY ${join(keys.map(({ by }) => by))}`);
    return found.map((row) => instanceOf(entity, row));
  };
  return () => (rows ??= read());
}

/** All that is in force under a key. */
export const inForceUnder = <Row extends object>(
  { db, caller }: Asker,
  { entity, alias, visible }: Listing<Row, never, never>,
  column: string,
  order: Sql,
) =>
  rowsUnder(
    db,
    entity,
    (keys) => sql`
    SELECT ${raw(`${alias}.${column}`)} AS "parentKey", ${columnsOf(db, entity, alias)}
    FROM ${tableOf(db, entity)} ${raw(alias)}
    WHERE ${raw(`${alias}.${column}`)} = ANY(${keys}::text[]) AND ${raw(alias)}.retired_at IS NULL AND ${visible(caller)}
    ORDER BY ${order}`,
  );

/** An item's adoption by every member; also of a retired item, whose reports stay readable. */
export const adoptionOfItem = ({ db, caller }: Asker) =>
  rowsUnder(
    db,
    Adoption,
    (keys) => sql`
    SELECT a.item_id AS "parentKey", ${columnsOf(db, Adoption, "a")} FROM ${tableOf(db, Adoption)} a
    WHERE a.item_id = ANY(${keys}::text[]) AND ${adoptionListing.visible(caller)}
    ORDER BY a.country_iso3`,
  );

/** How many items in force of an edition have a status in a country. */
class EditionCount {
  editionId!: string;
  status!: AdoptionStatus;
  count!: number;
}

export const countsOfCountry = ({ db, caller }: Asker) =>
  rowsUnder(
    db,
    EditionCount,
    (keys) => sql`
    SELECT a.country_iso3 AS "parentKey", a.edition_id AS "editionId", a.status, count(*)::integer AS count
    FROM ${tableOf(db, Adoption)} a
    WHERE a.country_iso3 = ANY(${keys}::text[]) AND a.retired_at IS NULL AND ${adoptionListing.visible(caller)}
    GROUP BY a.country_iso3, a.edition_id, a.status`,
  );

import DataLoader from "dataloader";
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

/** A cell by its id: the country's code, a stroke, the item's id. */
export function adoptionById({ db, caller }: Asker): DataLoader<string, Adoption | null> {
  return new DataLoader(async (ids) => {
    const possible = ids.filter((id) => /^[A-Z]{3}\/[^\0]+$/.test(id));
    const countries = possible.map((id) => id.slice(0, 3));
    const items = possible.map((id) => id.slice(4));
    const rows = await db.read<object>(sql`
      SELECT ${columnsOf(db, Adoption, "a")} FROM ${tableOf(db, Adoption)} a
      JOIN unnest(${countries}::text[], ${items}::text[]) AS wanted(country, item)
        ON a.country_iso3 = wanted.country AND a.item_id = wanted.item
      WHERE ${adoptionListing.visible(caller)}`);
    const found = new Map(rows.map((row) => instanceOf(Adoption, row)).map((cell) => [cell.id, cell]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

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

import DataLoader from "dataloader";
import sql, { raw, type Sql } from "sql-template-tag";

import { type Caller } from "./caller";
import { columnsOf, type Database, entityFrom, instanceOf, tableOf } from "./database";
import { type Listing } from "./listing";

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const isUuid = (key: string) => UUID.test(key);

/**
 * Rows of a listing by a unique column: one statement for all that a request asks for. The row rule
 * applies, so what the caller may not see is null like what does not exist.
 */
export function rowsBy<Row extends object>(
  { db, caller }: { db: Database; caller: Caller },
  listing: Listing<Row, never, never>,
  column: string,
  type: "text" | "uuid" = "text",
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const possible =
      type === "uuid" ? keys.filter((key) => UUID.test(key)) : keys.filter((key) => !key.includes("\0"));
    const key = raw(`${listing.alias}."${column}"`);
    const rows = await db.read<Record<string, unknown> & { rowKey: string }>(sql`
      SELECT ${key}::text AS "rowKey", ${columnsOf(db, listing.entity, listing.alias)}
      FROM ${tableOf(db, listing.entity)} ${raw(listing.alias)}
      WHERE ${key} = ANY(${possible}::${raw(type)}[]) AND ${listing.visible(caller)}`);
    const found = new Map(rows.map((row) => [row.rowKey, entityFrom(db, listing.entity, row)]));
    return keys.map((wanted) => found.get(type === "uuid" ? String(wanted).toLowerCase() : wanted) ?? null);
  });
}

/** Many rows for each key: `statement` selects them with the key's column as "parentKey". */
export function rowsUnder<Row extends object>(
  db: Database,
  entity: new () => Row,
  statement: (keys: readonly string[]) => Sql,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const found = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const { parentKey, ...row } of await db.read<{ parentKey: string }>(statement(keys)))
      found.get(parentKey)?.push(instanceOf(entity, row));
    return keys.map((key) => found.get(key)!);
  });
}

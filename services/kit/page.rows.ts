import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Asker } from "./context";
import { decodeCursor } from "./cursor";
import { columnsOf, entityFrom, tableOf } from "./database";
import { badInput } from "./errors";
import { type Listing, type Order, type Parent, partsOf } from "./listing";

/** What is asked of one statement, beside whose parents. */
export interface Question<Filter> {
  filter: Filter;
  after?: string | null;
  before?: string | null;
  order: Order;
  /** What cursors are bound to. */
  list: string;
  size: number;
  backward: boolean;
}

export interface Rows<Row> {
  rows: { row: Row; keys: string[] }[];
  more: boolean;
}

/** The page of each parent: one statement for all of them. */
export async function loadPages<Row extends object, Filter, OrderBy extends string>(
  asker: Asker,
  listing: Listing<Row, Filter, OrderBy>,
  question: Question<Filter>,
  parent: Parent,
  keys: readonly string[],
): Promise<Rows<Row>[]> {
  const { size, backward } = question;
  const statement = sql`
    SELECT parent.key::text AS "parentKey", page.*
    FROM unnest(${keys}::${raw(parent.type)}[]) AS parent(key)
    CROSS JOIN LATERAL (${page(asker, listing, question, parent)}) page`;
  type Raw = Record<string, unknown> & { parentKey: string; cursorKeys: string[] };
  const found = new Map<string, Raw[]>(keys.map((key) => [key, []]));
  for (const row of await asker.db
    .read<Raw>(statement)
    .catch(refuseForged(question.after != null ? "after" : "before")))
    found.get(row.parentKey)?.push(row);
  return keys.map((key) => {
    const all = found.get(key) ?? [];
    const kept = all.slice(0, size).map((row) => ({
      row: entityFrom(asker.db, listing.entity, row),
      keys: row.cursorKeys,
    }));
    return { rows: backward ? kept.reverse() : kept, more: all.length > size };
  });
}

/** The page under one parent: where the row rule has several parts, the first rows of each, then of these. */
function page<Row extends object, Filter, OrderBy extends string>(
  { db, caller, language }: Asker,
  listing: Listing<Row, Filter, OrderBy>,
  { filter, order, list, after, before, backward, size }: Question<Filter>,
  parent: Parent,
): Sql {
  const parts = partsOf(listing, caller, filter);
  const direction = raw(backward === (order.direction === "DESC") ? "ASC" : "DESC");
  const [greater, less] = order.direction === "ASC" ? [raw(">"), raw("<")] : [raw("<"), raw(">")];
  const conditions = [
    parent.on(raw("parent.key")),
    ...listing.matches(filter, language),
    ...beyond(order, list, "after", after, greater!),
    ...beyond(order, list, "before", before, less!),
  ];
  // As text of the statement, not as a value: PostgreSQL then knows how few rows are wanted when it makes the plan.
  const limit = raw(`LIMIT ${size + 1}`);
  const sorted = (keys: Sql[]) => sql`ORDER BY ${join(keys.map((key) => sql`${key} ${direction}`))} ${limit}`;
  const terms = order.keys.map(({ by }) => by);
  const names = terms.map((_term, i) => raw(`"key${i}"`));
  const one = (part: Sql) => sql`
    SELECT ${columnsOf(db, listing.entity, listing.alias)},
      ARRAY[${join(terms.map((term) => sql`(${term})::text`))}] AS "cursorKeys"${
        parts.length > 1 ? sql`, ${join(terms.map((term, i) => sql`${term} AS ${names[i]!}`))}` : sql``
      }
    FROM ${tableOf(db, listing.entity)} ${raw(listing.alias)}
    WHERE ${join([...conditions, part], " AND ")}
    ${sorted(terms)}`;
  return parts.length === 1
    ? one(parts[0]!)
    : sql`SELECT * FROM (${join(
        parts.map((part) => sql`(${one(part)})`),
        " UNION ALL ",
      )}) part ${sorted(names)}`;
}

/** The rows on the far side of a cursor, as one comparison of rows: what a composite index answers at once. */
function beyond(
  order: Order,
  name: string,
  field: "after" | "before",
  cursor: string | null | undefined,
  side: Sql,
) {
  if (cursor == null) return [];
  const keys = decodeCursor(field, cursor, name, order.keys.length);
  const values = order.keys.map(({ type }, i) => sql`${keys[i]}::text::${raw(type)}`);
  return [sql`(${join(order.keys.map(({ by }) => by))}) ${side} (${join(values)})`];
}

/** Values that PostgreSQL cannot read as the order's types (class 22) can only come from an altered cursor. */
const refuseForged = (field: "after" | "before") => (error: Error & { code?: string }) => {
  if (!error.code?.startsWith("22")) throw error;
  throw badInput(
    field,
    "The cursor is not one of the hub's.",
    "Use a cursor from `pageInfo` or `edges`, unaltered.",
  );
};

import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Asked } from "./asked";
import { type Asker } from "./context";
import { decodeCursor, encodeCursor } from "./cursor";
import { columnsOf, entityFrom, namesOf, tableOf } from "./database";
import { badInput } from "./errors";
import { type Listing, type Order, type Parent, partsOf } from "./listing";

/** What is asked of one statement, beside whose parents. */
export interface Question<Filter> {
  filter: Filter;
  asked?: Asked;
  after?: string | null;
  before?: string | null;
  order: Order;
  /** What cursors are bound to. */
  list: () => string;
  size: number;
  backward: boolean;
}

export interface Edges<Row> {
  edges: Edge<Row>[];
  more: boolean;
}

/** A row and its place in the list; the cursor is made when somebody asks for it, and few do. */
class Edge<Row> {
  constructor(
    readonly node: Row,
    private readonly keys: string,
    private readonly list: () => string,
  ) {}

  get cursor(): string {
    return encodeCursor(this.list(), JSON.parse(this.keys) as string[]);
  }
}

/** The page of each parent: one statement for all of them. */
export async function loadPages<Row extends object, Filter, OrderBy extends string>(
  asker: Asker,
  listing: Listing<Row, Filter, OrderBy>,
  question: Question<Filter>,
  parent: Parent,
  keys: readonly string[],
): Promise<Edges<Row>[]> {
  const { size, backward } = question;
  const statement = sql`
    SELECT parent.key::text AS "parentKey", page.*
    FROM unnest(${keys}::${raw(parent.type)}[]) AS parent(key)
    CROSS JOIN LATERAL (${page(asker, listing, question, parent)}) page`;
  type Raw = Record<string, unknown> & { parentKey: string; cursorKeys: string };
  const found = new Map<string, Raw[]>(keys.map((key) => [key, []]));
  for (const row of await asker.db
    .read<Raw>(statement)
    .catch(refuseForged(question.after != null ? "after" : "before")))
    found.get(row.parentKey)?.push(row);
  return keys.map((key) => {
    const all = found.get(key) ?? [];
    const kept = all
      .slice(0, size)
      .map((row) => new Edge(entityFrom(asker.db, listing.entity, row), row.cursorKeys, question.list));
    return { edges: backward ? kept.reverse() : kept, more: all.length > size };
  });
}

/** The page under one parent: where the row rule has several parts, the first rows of each, then of these. */
function page<Row extends object, Filter, OrderBy extends string>(
  { db, caller, language }: Asker,
  listing: Listing<Row, Filter, OrderBy>,
  { filter, asked, order, list, after, before, backward, size }: Question<Filter>,
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
  const keys = order.keys.map((_key, i) => raw(`key${i}`));
  const sorted = sql`ORDER BY ${join(keys.map((key) => sql`${key} ${direction}`))} ${limit}`;
  const rows = parts.map(
    (part) => sql`
    (SELECT ${columnsOf(db, listing.entity, listing.alias, asked)}, ${join(order.keys.map(({ by }, i) => sql`${by} AS ${keys[i]!}`))}
    FROM ${tableOf(db, listing.entity)} ${raw(listing.alias)}
    WHERE ${join([...conditions, part], " AND ")}
    ${sorted})`,
  );
  // The keys are made text only here, for the rows that are kept.
  return sql`
    SELECT ${namesOf(db, listing.entity, asked)}, json_build_array(${join(keys.map((key) => sql`${key}::text`))})::text AS "cursorKeys"
    FROM (${join(rows, " UNION ALL ")}) part ${rows.length > 1 ? sorted : sql``}`;
}

/** The rows on the far side of a cursor, as one comparison of rows: what a composite index answers at once. */
function beyond(
  order: Order,
  list: () => string,
  field: "after" | "before",
  cursor: string | null | undefined,
  side: Sql,
) {
  if (cursor == null) return [];
  const keys = decodeCursor(field, cursor, list(), order.keys.length);
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

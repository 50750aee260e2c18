import { createHash } from "node:crypto";

import DataLoader from "dataloader";
import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Page, type PageArgs, pageSize } from "./connection";
import { type Asker } from "./context";
import { decodeCursor, encodeCursor } from "./cursor";
import { columnsOf, instanceOf, tableOf } from "./database";
import { badInput } from "./errors";
import { type Listing, type Order, type Parent } from "./listing";

/** What one list field asks for. */
export interface ListArgs<Filter, OrderBy> extends PageArgs {
  filter: Filter;
  orderBy: OrderBy;
}

const NO_PARENT: Parent = { name: "", key: "", type: "text", on: () => sql`true` };

/**
 * Pages of a listing, for the whole list or for many parents at once: however many countries ask for
 * their practices, it is one statement, and one more for the counts where they are asked for.
 */
export function pagesOf<Row extends object, Filter, OrderBy extends string>(
  asker: Asker,
  listing: Listing<Row, Filter, OrderBy>,
) {
  const questions = new Map<
    string,
    { pages: DataLoader<string, Rows<Row>>; counts: DataLoader<string, number> }
  >();
  return async (args: ListArgs<Filter, OrderBy>, parent = NO_PARENT): Promise<Page<Row>> => {
    const { size, backward } = pageSize(args);
    const order = listing.order(args.orderBy, args.filter, asker.language);
    const list = listOf(listing, order);
    const name = JSON.stringify([parent.name, args]);
    let question = questions.get(name);
    if (!question) {
      question = {
        pages: new DataLoader((keys) =>
          loadPages(asker, listing, { ...args, order, list, size, backward }, parent, keys),
        ),
        counts: new DataLoader((keys) => loadCounts(asker, listing, args.filter, parent, keys)),
      };
      questions.set(name, question);
    }
    const { counts } = question;
    const { rows, more } = await question.pages.load(parent.key);
    const edges = rows.map(({ row, keys }) => ({ node: row, cursor: encodeCursor(list, keys) }));
    return {
      edges,
      pageInfo: {
        hasNextPage: backward ? args.before != null : more,
        hasPreviousPage: backward ? more : args.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      count: () => counts.load(parent.key),
    };
  };
}

/** What is asked of one statement, beside whose parents. */
interface Question<Filter, OrderBy> extends ListArgs<Filter, OrderBy> {
  order: Order;
  list: string;
  size: number;
  backward: boolean;
}

/** What a cursor is bound to: the list's noun and the expressions it is sorted by, language and search words included. */
const listOf = (listing: { noun: string }, { keys }: Order) =>
  createHash("sha256")
    .update(JSON.stringify([listing.noun, keys.map(({ by }) => [by.text, by.values])]))
    .digest("base64url")
    .slice(0, 8);

interface Rows<Row> {
  rows: { row: Row; keys: string[] }[];
  more: boolean;
}

async function loadPages<Row extends object, Filter, OrderBy extends string>(
  { db, caller, language }: Asker,
  listing: Listing<Row, Filter, OrderBy>,
  args: Question<Filter, OrderBy>,
  parent: Parent,
  keys: readonly string[],
): Promise<Rows<Row>[]> {
  const { order, list, size, backward } = args;
  const direction = backward === (order.direction === "DESC") ? "ASC" : "DESC";
  const conditions = [
    ...(parent === NO_PARENT ? [] : [parent.on(raw("parent.key"))]),
    listing.visible(caller),
    ...listing.matches(args.filter, language),
    ...beyond(order, list, "after", args.after, order.direction === "ASC" ? raw(">") : raw("<")),
    ...beyond(order, list, "before", args.before, order.direction === "ASC" ? raw("<") : raw(">")),
  ];
  const statement = sql`
    SELECT parent.key::text AS "parentKey", page.*
    FROM unnest(${keys}::${raw(parent.type)}[]) AS parent(key)
    CROSS JOIN LATERAL (
      SELECT ${columnsOf(db, listing.entity, listing.alias)},
        ARRAY[${join(order.keys.map(({ by }) => sql`(${by})::text`))}] AS "cursorKeys"
      FROM ${tableOf(db, listing.entity)} ${raw(listing.alias)}
      WHERE ${join(conditions, " AND ")}
      ORDER BY ${join(order.keys.map(({ by }) => sql`${by} ${raw(direction)}`))}
      LIMIT ${size + 1}
    ) page`;
  type Raw = { parentKey: string; cursorKeys: string[] };
  const found = new Map<string, Raw[]>(keys.map((key) => [key, []]));
  for (const row of await db
    .read<Raw>(statement)
    .catch(refuseForged(args.after != null ? "after" : "before")))
    found.get(row.parentKey)?.push(row);
  return keys.map((key) => {
    const all = found.get(key) ?? [];
    const kept = all.slice(0, size).map(({ parentKey, cursorKeys, ...row }) => ({
      row: instanceOf(listing.entity, row),
      keys: cursorKeys,
    }));
    return { rows: backward ? kept.reverse() : kept, more: all.length > size };
  });
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

async function loadCounts<Row extends object, Filter, OrderBy extends string>(
  { db, caller, language }: Asker,
  listing: Listing<Row, Filter, OrderBy>,
  filter: Filter,
  parent: Parent,
  keys: readonly string[],
): Promise<number[]> {
  const conditions = [
    parent.on(raw("parent.key")),
    listing.visible(caller),
    ...listing.matches(filter, language),
  ];
  const statement = sql`
    SELECT parent.key::text AS "parentKey", (
      SELECT count(*)::integer FROM ${tableOf(db, listing.entity)} ${raw(listing.alias)}
      WHERE ${join(conditions, " AND ")}
    ) AS count
    FROM unnest(${keys}::${raw(parent.type)}[]) AS parent(key)`;
  const counted = new Map(
    (await db.read<{ parentKey: string; count: number }>(statement)).map((row) => [row.parentKey, row.count]),
  );
  return keys.map((key) => counted.get(key) ?? 0);
}

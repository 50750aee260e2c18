import sql, { join, raw } from "sql-template-tag";

import { type Asker } from "./context";
import { type Listing, type Parent, partsOf } from "./listing";
import { countedIn } from "./tally";

/** How many rows a listing has under each parent: one statement for all of them. */
export async function loadCounts<Row extends object, Filter, OrderBy extends string>(
  { db, caller, language }: Asker,
  listing: Listing<Row, Filter, OrderBy>,
  filter: Filter,
  parent: Parent,
  keys: readonly string[],
): Promise<number[]> {
  const sums = partsOf(listing, caller, filter).map((part) => {
    const conditions = [parent.on(raw("parent.key")), part, ...listing.matches(filter, language)];
    const { from, count } = countedIn(db, listing, conditions);
    return sql`(SELECT ${count} FROM ${from} WHERE ${join(conditions, " AND ")})`;
  });
  const counted = await db.read<{ parentKey: string; count: number }>(sql`
    SELECT parent.key::text AS "parentKey", ${join(sums, " + ")} AS count
    FROM unnest(${keys}::${raw(parent.type)}[]) AS parent(key)`);
  const counts = new Map(counted.map(({ parentKey, count }) => [parentKey, count]));
  return keys.map((key) => counts.get(key) ?? 0);
}

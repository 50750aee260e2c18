import { join, raw, type Sql } from "sql-template-tag";

import { type Database, tableOf } from "./database";

/** A table that holds how many rows of another have which values: a count need not visit them. `tallyTable` makes it. */
export interface Tally {
  table: string;
  /** The columns whose values it holds, under the names that the listing's fragments use. */
  columns: readonly string[];
}

interface Countable<Row extends object> {
  entity: new () => Row;
  alias: string;
  tally?: Tally;
}

/** Where rows under conditions are counted, and how: in the tally where that covers all they speak of, else one by one. */
export function countedIn<Row extends object>(
  db: Database,
  { entity, alias, tally }: Countable<Row>,
  conditions: readonly Sql[],
): { from: Sql; count: Sql } {
  if (tally && covers(tally, alias, conditions))
    return {
      from: raw(`"${db.schema}"."${tally.table}" ${alias}`),
      count: raw(`coalesce(sum(${alias}.n), 0)::integer`),
    };
  return { from: join([tableOf(db, entity), raw(alias)], " "), count: raw("count(*)::integer") };
}

function covers({ columns }: Tally, alias: string, conditions: readonly Sql[]): boolean {
  const spokenOf = new RegExp(`\\b${alias}\\."?(\\w+)`, "g");
  return [...join(conditions, " ").text.matchAll(spokenOf)].every(([, column]) => columns.includes(column!));
}

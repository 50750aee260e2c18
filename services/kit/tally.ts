import { join, raw, type Sql } from "sql-template-tag";

import { type Database, tableOf } from "./database";
import { type Listing } from "./listing";

type Countable<Row extends object> = Pick<Listing<Row, never, never>, "entity" | "alias" | "tally">;

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

function covers(
  { columns }: NonNullable<Countable<object>["tally"]>,
  alias: string,
  conditions: readonly Sql[],
): boolean {
  const spokenOf = new RegExp(`\\b${alias}\\."?(\\w+)`, "g");
  return [...join(conditions, " ").text.matchAll(spokenOf)].every(([, column]) => columns.includes(column!));
}

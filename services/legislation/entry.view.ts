import sql, { type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, tableOf } from "../kit/database";
import { rowsUnder } from "../kit/row";
import { DisputeEntry, MatrixDispute } from "./dispute.entity";
import { MatrixEntry } from "./entry.entity";
import { type View } from "./view";

/** That the hub held the entry at a moment; null is now. */
export const believed = (moment: Sql): Sql => sql`
  (CASE WHEN ${moment} IS NULL THEN e.superseded_at IS NULL
   ELSE e.recorded_at <= ${moment} AND (e.superseded_at IS NULL OR e.superseded_at > ${moment}) END)`;

/** That the entry may have held on a day. The rules say in TypeScript whether it is certain. */
export const possibleOn = (day: Sql): Sql => sql`
  ((e.from_earliest IS NULL OR e.from_earliest <= ${day})
   AND (NOT e.has_end OR e.to_latest IS NULL OR e.to_latest >= ${day}))`;

/** The key of a cell's entries in a view. */
export const inView = (cellId: string, { asOf, knownAt }: View) => JSON.stringify([cellId, asOf, knownAt]);

/** What cells hold, each from its own view, with the disputes as they stood: one statement for all of them. */
export const entriesInView = ({ db }: Asker) =>
  rowsUnder(db, MatrixEntry, (keys) => {
    const views = keys.map((key) => JSON.parse(key) as [string, string, string | null]);
    return sql`
      SELECT v.key AS "parentKey", ${columnsOf(db, MatrixEntry, "e")},
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'upheldId', d.upheld_id,
            'open', d.resolved_at IS NULL OR d.resolved_at > v.moment) ORDER BY d.opened_at), '[]')
          FROM ${tableOf(db, DisputeEntry)} de JOIN ${tableOf(db, MatrixDispute)} d ON d.id = de.dispute_id
          WHERE de.entry_id = e.id AND (v.moment IS NULL OR d.opened_at <= v.moment)) AS disputes
      FROM unnest(${keys}::text[], ${views.map(([cell]) => cell)}::text[], ${views.map(([, day]) => day)}::date[],
        ${views.map(([, , moment]) => moment)}::timestamptz[]) AS v(key, cell, day, moment)
      JOIN ${tableOf(db, MatrixEntry)} e ON e.cell_id = v.cell
      WHERE ${believed(sql`v.moment`)} AND ${possibleOn(sql`v.day`)}
      ORDER BY v.key, e.recorded_at, e.from_earliest NULLS FIRST, e.id`;
  });

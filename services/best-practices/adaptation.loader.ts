import sql, { raw } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, tableOf } from "../kit/database";
import { rowsUnder } from "../kit/row";
import { Practice } from "./practice.entity";
import { practiceListing } from "./practice.listing";

/** The most that a tree shows above or below one practice. */
export const LARGEST_TREE = 500;

/** A practice in the tree of another: how many adaptations lie between them, counted upwards as negative. */
export class Relative extends Practice {
  generation!: number;
}

/**
 * All that practices were adapted from and all that was adapted from them: one statement, however deep.
 * It stops at what the caller may not see, as if that did not exist.
 */
export function adaptationsOf({ db, caller }: Asker) {
  const practice = sql`${tableOf(db, Practice)} p`;
  const visible = practiceListing.visible(caller);
  return rowsUnder(
    db,
    Relative,
    (keys) => sql`
    WITH RECURSIVE root AS (
      SELECT p.id, p.adapted_from_id FROM ${practice} WHERE p.id = ANY(${keys}::uuid[]) AND ${visible}
    ), up(root, id, next, generation) AS (
      SELECT r.id, p.id, p.adapted_from_id, -1 FROM root r JOIN ${practice} ON p.id = r.adapted_from_id AND ${visible}
      UNION ALL
      SELECT u.root, p.id, p.adapted_from_id, u.generation - 1
      FROM up u JOIN ${practice} ON p.id = u.next AND ${visible}
    ) CYCLE id SET looped USING path, down(root, id, generation) AS (
      SELECT r.id, p.id, 1 FROM root r JOIN ${practice} ON p.adapted_from_id = r.id AND ${visible}
      UNION ALL
      SELECT d.root, p.id, d.generation + 1 FROM down d JOIN ${practice} ON p.adapted_from_id = d.id AND ${visible}
    ) CYCLE id SET looped USING path, relative AS (
      SELECT *, row_number() OVER (PARTITION BY root, generation > 0 ORDER BY abs(generation), id) AS place
      FROM (SELECT root, id, generation FROM up UNION ALL SELECT root, id, generation FROM down) both_ways
    )
    SELECT t.root::text AS "parentKey", t.generation, ${columnsOf(db, Practice, "p")}
    FROM relative t JOIN ${practice} ON p.id = t.id
    WHERE t.place <= ${raw(String(LARGEST_TREE + 1))}
    ORDER BY t.root, abs(t.generation), p.published_at, p.id`,
  );
}

import DataLoader from "dataloader";
import sql, { raw, type Sql } from "sql-template-tag";

import { type Caller } from "../kit/caller";
import { type Asker } from "../kit/context";
import { type Listing } from "../kit/listing";
import { rowsUnder } from "../kit/row";
import { LineageStep, Outcome } from "./lineage.entity";
import { type NodeKind } from "./lineage.kind";
import { drafts } from "./record.rules";

const FARTHEST = 20;
const MOST_STEPS = 500;

/** The row rule of what lineage leads to: points of drafts are for those who draft. */
const visible = (caller: Caller, alias: string): Sql => (drafts(caller) ? sql`true` : raw(`${alias}.open`));

export const outcomeListing: Listing<Outcome> = {
  entity: Outcome,
  noun: "outcome",
  alias: "e",
  visible: (caller) => sql`(e.withdrawn_at IS NULL
    AND EXISTS (SELECT FROM meetings.node n WHERE n.id = e.from_id AND ${visible(caller, "n")})
    AND EXISTS (SELECT FROM meetings.node n WHERE n.id = e.to_id AND ${visible(caller, "n")}))`,
  matches: () => [],
  order: () => ({ direction: "ASC", keys: [{ by: sql`e.id`, type: "text" }] }),
};

/** What kind of record an id names, for the caller; null where it names none. */
export const kindsOf = ({ db, caller }: Asker) =>
  new DataLoader<string, NodeKind | null>(async (ids) => {
    const rows = await db.read<{ id: string; kind: NodeKind }>(sql`
      SELECT n.id, n.kind FROM meetings.node n
      WHERE n.id = ANY(${ids.filter((id) => !id.includes("\0"))}::text[]) AND ${visible(caller, "n")}`);
    const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
    return ids.map((id) => kinds.get(id) ?? null);
  });

const DIRECTIONS = {
  cameOfIt: { near: raw("from_id"), far: raw("to_id") },
  ledToIt: { near: raw("to_id"), far: raw("from_id") },
};

/**
 * All that came of records, or led to them, however far, nearest first: one statement for all that are
 * asked about. What the caller may not see is not passed through either.
 */
export function stepsFrom({ db, caller }: Asker, direction: keyof typeof DIRECTIONS) {
  const { near, far } = DIRECTIONS[direction];
  return rowsUnder(
    db,
    LineageStep,
    (keys) => sql`
    WITH RECURSIVE walk AS (
      SELECT start.key, e.id, e.${far} AS reached, 1 AS distance
      FROM unnest(${keys}::text[]) AS start(key)
      JOIN meetings.lineage_edge e ON e.${near} = start.key AND e.withdrawn_at IS NULL
      JOIN meetings.node n ON n.id = e.${far} AND ${visible(caller, "n")}
      UNION
      SELECT w.key, e.id, e.${far}, w.distance + 1
      FROM walk w
      JOIN meetings.lineage_edge e ON e.${near} = w.reached AND e.withdrawn_at IS NULL
      JOIN meetings.node n ON n.id = e.${far} AND ${visible(caller, "n")}
      WHERE w.distance < ${FARTHEST}
    ), nearest AS (
      SELECT w.key, w.id, min(w.distance) AS distance,
        row_number() OVER (PARTITION BY w.key ORDER BY min(w.distance), w.id) AS place
      FROM walk w GROUP BY w.key, w.id)
    SELECT s.key AS "parentKey", s.distance, s.id AS "outcomeId",
      f.kind AS "fromKind", f.id AS "fromId", t.kind AS "toKind", t.id AS "toId"
    FROM nearest s
    JOIN meetings.lineage_edge e ON e.id = s.id
    JOIN meetings.node f ON f.id = e.from_id
    JOIN meetings.node t ON t.id = e.to_id
    WHERE s.place <= ${MOST_STEPS}
    ORDER BY s.key, s.distance, t.id, s.id`,
  );
}

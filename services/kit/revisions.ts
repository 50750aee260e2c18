import sql from "sql-template-tag";

import { columnsOf, type Database, tableOf } from "./database";
import { Revision } from "./record";
import { rowsUnder } from "./row";

/** The revisions of records of one table, the latest first. Who may see them is for the record's owner to say. */
export const revisionsOf = (db: Database, record: string) =>
  rowsUnder(
    db,
    Revision,
    (keys) => sql`
    SELECT r.record_id AS "parentKey", ${columnsOf(db, Revision, "r")} FROM ${tableOf(db, Revision)} r
    WHERE r.record = ${record} AND r.record_id = ANY(${keys}::text[])
    ORDER BY r.version DESC`,
  );

import sql, { raw } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, type Database, tableOf } from "../kit/database";
import { pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy, rowsUnder } from "../kit/row";
import { MatrixCell } from "./cell.entity";
import { cellListing } from "./cell.listing";
import { MatrixDispute, DisputeEntry } from "./dispute.entity";
import { disputeListing } from "./dispute.listing";
import { MatrixEntry } from "./entry.entity";
import { entryListing } from "./entry.listing";
import { entriesInView } from "./entry.view";
import { lawListing, provisionListing } from "./law.listing";
import { obstacleListing } from "./obstacle.listing";
import { offerListing } from "./offer.listing";
import { participantListing } from "./participant.entity";
import { subtopicListing } from "./subtopic.entity";

/** Every loader of the legislation subgraph. */
export function loaders(asker: Asker) {
  const { db } = asker;
  return {
    participant: rowsBy(asker, participantListing, "iso3"),
    subtopic: rowsBy(asker, subtopicListing, "code"),
    subtopics: pagesOf(asker, subtopicListing),
    law: rowsBy(asker, lawListing, "id"),
    laws: pagesOf(asker, lawListing),
    provision: rowsBy(asker, provisionListing, "id"),
    provisions: pagesOf(asker, provisionListing),
    cell: rowsBy(asker, cellListing, "id"),
    cells: pagesOf(asker, cellListing),
    cellsOfCrime: cellsUnder(db, "crime"),
    cellsOfCountry: cellsUnder(db, "country_iso3"),
    entry: rowsBy(asker, entryListing, "id", "uuid"),
    entries: pagesOf(asker, entryListing),
    entriesInView: entriesInView(asker),
    dispute: rowsBy(asker, disputeListing, "id", "uuid"),
    disputes: pagesOf(asker, disputeListing),
    entriesOfDispute: rowsUnder(
      db,
      MatrixEntry,
      (keys) => sql`
      SELECT de.dispute_id AS "parentKey", ${columnsOf(db, MatrixEntry, "e")}
      FROM ${tableOf(db, DisputeEntry)} de JOIN ${tableOf(db, MatrixEntry)} e ON e.id = de.entry_id
      WHERE de.dispute_id = ANY(${keys}::uuid[]) ORDER BY e.recorded_at, e.id`,
    ),
    disputesOfEntry: rowsUnder(
      db,
      MatrixDispute,
      (keys) => sql`
      SELECT de.entry_id AS "parentKey", ${columnsOf(db, MatrixDispute, "d")}
      FROM ${tableOf(db, DisputeEntry)} de JOIN ${tableOf(db, MatrixDispute)} d ON d.id = de.dispute_id
      WHERE de.entry_id = ANY(${keys}::uuid[]) ORDER BY d.opened_at, d.id`,
    ),
    obstacle: rowsBy(asker, obstacleListing, "id", "uuid"),
    obstacles: pagesOf(asker, obstacleListing),
    offer: rowsBy(asker, offerListing, "id", "uuid"),
    offers: pagesOf(asker, offerListing),
    lawRevisions: revisionsOf(db, "law"),
    cellRevisions: revisionsOf(db, "matrix_cell"),
    obstacleRevisions: revisionsOf(db, "obstacle"),
    offerRevisions: revisionsOf(db, "capacity_offer"),
  };
}
export type Loaders = ReturnType<typeof loaders>;

const cellsUnder = (db: Database, column: "crime" | "country_iso3") =>
  rowsUnder(
    db,
    MatrixCell,
    (keys) => sql`
    SELECT c.${raw(column)} AS "parentKey", ${columnsOf(db, MatrixCell, "c")} FROM ${tableOf(db, MatrixCell)} c
    WHERE c.${raw(column)} = ANY(${keys}::text[]) ORDER BY c.country_iso3, c.crime DESC, c.place`,
  );

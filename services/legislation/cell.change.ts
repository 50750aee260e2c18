import sql from "sql-template-tag";
import { IsNull } from "typeorm";

import { notFound } from "../kit/errors";
import { type Transaction } from "../kit/write";
import { type MatrixCell } from "./cell.entity";
import { cellListing } from "./cell.listing";
import { DisputeEntry, MatrixDispute } from "./dispute.entity";
import { disputeListing } from "./dispute.listing";
import { MatrixEntry } from "./entry.entity";
import { entryListing } from "./entry.listing";

/** A cell, locked: whatever changes its entries comes one after the other. */
export async function lockedCell(tx: Transaction, field: string, id: string): Promise<MatrixCell> {
  const cell = await tx.find(cellListing, { id }, sql`FOR UPDATE`);
  if (!cell) throw notFound("cell of the matrix", field);
  return cell;
}

/** An entry and its cell, both locked, the cell first. */
export async function lockedEntry(tx: Transaction, id: string): Promise<[MatrixEntry, MatrixCell]> {
  const seen = await tx.find(entryListing, { id });
  if (!seen) throw notFound("entry of the matrix");
  const cell = await lockedCell(tx, "id", seen.cellId);
  return [await tx.lock(entryListing, { id }), cell];
}

/** A dispute and its cell, both locked, the cell first. */
export async function lockedDispute(tx: Transaction, id: string): Promise<[MatrixDispute, MatrixCell]> {
  const seen = await tx.find(disputeListing, { id });
  if (!seen) throw notFound("dispute");
  const cell = await lockedCell(tx, "id", seen.cellId);
  return [await tx.lock(disputeListing, { id }), cell];
}

/** What the hub holds in a cell now, for any day, with the disputes. Two statements. */
export async function heldIn(tx: Transaction, cellId: string): Promise<MatrixEntry[]> {
  const held = await tx.manager.find(MatrixEntry, {
    where: { cellId, supersededAt: IsNull() },
    order: { recordedAt: "ASC", id: "ASC" },
  });
  const disputes = await tx.manager
    .createQueryBuilder()
    .select("de.entry_id", "entryId")
    .addSelect("d.id", "id")
    .addSelect("d.upheld_id", "upheldId")
    .addSelect("d.resolved_at IS NULL", "open")
    .from(DisputeEntry, "de")
    .innerJoin(MatrixDispute, "d", "d.id = de.dispute_id")
    .where("d.cell_id = :cellId", { cellId })
    .getRawMany<{ entryId: string; id: string; upheldId: string | null; open: boolean }>();
  return held.map((entry) =>
    Object.assign(entry, { disputes: disputes.filter(({ entryId }) => entryId === entry.id) }),
  );
}

/** Saves an entry without what only a view knows of it. */
export function keepEntry(tx: Transaction, entry: MatrixEntry, action: string): Promise<MatrixEntry> {
  const { disputes: _, view: __, ...row } = entry;
  return tx.save(Object.assign(new MatrixEntry(), row), action);
}

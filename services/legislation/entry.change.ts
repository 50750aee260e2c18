import { randomUUID } from "node:crypto";

import { badInput, conflict } from "../kit/errors";
import { type Localized } from "../kit/localized-text";
import { type Transaction } from "../kit/write";
import { keepEntry } from "./cell.change";
import { type MatrixCell } from "./cell.entity";
import { DisputeEntry, MatrixDispute } from "./dispute.entity";
import { type DisputeOfEntry, MatrixEntry } from "./entry.entity";
import { isSetAside, overlap } from "./entry.rules";
import { isOwnDelegation } from "./keeper.rules";
import { EntryStanding } from "./matrix.terms";

/** A new entry, as the caller records it now; what a delegation says of its own law is thereby verified. */
export function newEntry(
  { caller }: Transaction,
  cell: MatrixCell,
  content: Partial<MatrixEntry>,
  now: Date,
) {
  return Object.assign(new MatrixEntry(), content, {
    id: randomUUID(),
    cellId: cell.id,
    recordedAt: now,
    recordedById: caller.partner!,
    supersededAt: null,
    supersededBecause: null,
    correctsId: content.correctsId ?? null,
    verifiedAt: isOwnDelegation(caller, cell.countryIso3) ? now : null,
  });
}

/** The entries of the cell that the new one is said to contradict. */
export function rivalsIn(held: MatrixEntry[], contradicts: string[]): MatrixEntry[] {
  return [...new Set(contradicts.map((id) => id.toLowerCase()))].map((id, i) => {
    const rival = held.find((entry) => entry.id === id && entry.standing === EntryStanding.LAW);
    if (rival) return rival;
    throw badInput(
      `input.contradicts.${i}`,
      "The cell holds no such entry of the law.",
      "Take the `id` of one of its `entries`.",
    );
  });
}

/** One article does not say two things on one day unless that is recorded as a contradiction. */
export function expectRoom(entry: MatrixEntry, held: MatrixEntry[], rivals: MatrixEntry[]): void {
  const other = held.find(
    (one) =>
      !rivals.includes(one) &&
      !isSetAside(one) &&
      one.lawId === entry.lawId &&
      one.provisionId === entry.provisionId &&
      overlap(one, entry),
  );
  if (!other) return;
  throw conflict("The cell already says something else of the same law for the same days.", {
    field: "input.validFrom",
    fix: "Correct that entry, end it with its last day, or name it in `contradicts`.",
    current: other,
  });
}

/** The entries beside which a correction may stand: the one that it replaces, and those in dispute with that one. */
export const besides = (held: MatrixEntry[], replaced: string, disputes: DisputeOfEntry[]): MatrixEntry[] =>
  held.filter(
    (one) => one.id === replaced || one.disputes?.some(({ id }) => disputes.some((other) => other.id === id)),
  );

/** What was not found has been found: the note that said so is held no longer. */
export async function forgetNotFound(tx: Transaction, held: MatrixEntry[], now: Date): Promise<void> {
  const because: Localized = { en: "It was found.", es: "Se encontró." };
  for (const entry of held.filter(({ standing }) => standing === EntryStanding.NOT_FOUND))
    await keepEntry(tx, Object.assign(entry, { supersededAt: now, supersededBecause: because }), "supersede");
}

export async function openDispute(tx: Transaction, cell: MatrixCell, entries: MatrixEntry[], now: Date) {
  const dispute = Object.assign(new MatrixDispute(), {
    id: randomUUID(),
    cellId: cell.id,
    openedAt: now,
    openedById: tx.caller.partner!,
    upheldId: null,
    resolution: null,
    resolvedAt: null,
    resolvedById: null,
  });
  await tx.add(dispute, "open");
  await tx.manager.insert(
    DisputeEntry,
    entries.map(({ id }) => ({ disputeId: dispute.id, entryId: id })),
  );
}

/** A correction takes its entry's place in what is open, and stays set aside where that was. */
export async function inherit(tx: Transaction, from: MatrixEntry, to: MatrixEntry): Promise<void> {
  const kept = (from.disputes ?? []).filter(({ open, upheldId }) => open || upheldId !== from.id);
  if (kept.length === 0) return;
  await tx.manager.insert(
    DisputeEntry,
    kept.map(({ id }) => ({ disputeId: id, entryId: to.id })),
  );
}

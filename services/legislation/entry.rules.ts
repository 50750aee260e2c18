import { type Caller } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type MatrixEntry } from "./entry.entity";
import { isOwnDelegation, mayKeep } from "./keeper.rules";
import { EntryStanding, Holds, MatrixStatus } from "./matrix.terms";

type Dates = Pick<
  MatrixEntry,
  "standing" | "fromEarliest" | "fromLatest" | "hasEnd" | "toEarliest" | "toLatest"
>;

/** From when until when it is certain that the entry is law; null where no day is certain. Days compare as text. */
function certainly({ standing, fromLatest, hasEnd, toEarliest }: Dates): [from: string, to: string] | null {
  if (standing !== EntryStanding.LAW) return null;
  const to = hasEnd ? toEarliest : "9999-12-31";
  return fromLatest && to && fromLatest <= to ? [fromLatest, to] : null;
}

export function holdsOn(entry: Dates, day: string): Holds {
  if (entry.standing !== EntryStanding.LAW) return Holds.NO;
  const certain = certainly(entry);
  if (certain && certain[0] <= day && day <= certain[1]) return Holds.YES;
  const begun = entry.fromEarliest === null || entry.fromEarliest <= day;
  const ended = entry.hasEnd && entry.toLatest !== null && entry.toLatest < day;
  return begun && !ended ? Holds.POSSIBLY : Holds.NO;
}

/** Whether two entries claim the same days for certain, so that the same article would say two things. */
export function overlap(one: Dates, other: Dates): boolean {
  const [a, b] = [certainly(one), certainly(other)];
  return a !== null && b !== null && a[0] <= b[1] && b[0] <= a[1];
}

/** A resolved dispute sets the entries aside that it did not uphold: they are kept, and no longer shown as the law. */
export const isSetAside = ({ id, disputes = [] }: MatrixEntry) =>
  disputes.some(({ open, upheldId }) => !open && upheldId !== id);

/** The entries among these that an open dispute sets against each other. */
export function contradicting(entries: MatrixEntry[]): MatrixEntry[] {
  const open = ({ disputes = [] }: MatrixEntry) =>
    disputes.filter((dispute) => dispute.open).map(({ id }) => id);
  return entries.filter((entry) =>
    open(entry).some((id) => entries.some((other) => other !== entry && open(other).includes(id))),
  );
}

/** What a cell shows as the law: nothing pending, nothing set aside, nothing that was only looked for. */
export const lawIn = (entries: MatrixEntry[]) =>
  entries.filter((entry) => entry.standing === EntryStanding.LAW && !isSetAside(entry));

/** How far a cell can be relied on; `knownAt` null is now. Moments in ISO 8601 compare as text. */
export function statusOf(entries: MatrixEntry[], knownAt: string | null): MatrixStatus {
  const law = lawIn(entries);
  if (law.length === 0) return MatrixStatus.UNKNOWN;
  if (contradicting(law).length > 0) return MatrixStatus.DISPUTED;
  const verified = ({ verifiedAt }: MatrixEntry) =>
    verifiedAt !== null && (knownAt === null || verifiedAt.toISOString() <= knownAt);
  return law.every(verified) ? MatrixStatus.VERIFIED_BY_COUNTRY : MatrixStatus.SECRETARIAT_DRAFT;
}

export function expectHeld(entry: MatrixEntry): void {
  if (!entry.supersededAt) return;
  throw conflict("The hub no longer holds this entry: it was corrected or withdrawn.", {
    field: "id",
    fix: "Look at the cell again, and change the entry that it holds now.",
    current: entry,
  });
}

/** What a country has verified is its own: others may contradict it, and never correct it. */
export function mayCorrect(caller: Caller, iso3: string, entry: MatrixEntry): void {
  mayKeep(caller, iso3);
  if (!entry.verifiedAt || isOwnDelegation(caller, iso3)) return;
  throw forbidden(
    "The country has verified this entry: only its own delegation corrects or withdraws it.",
    "Record another entry that names this one in `contradicts`; the contradiction is then shown as a dispute.",
  );
}

export function mayVerify(caller: Caller, iso3: string): void {
  if (isOwnDelegation(caller, iso3)) return;
  throw forbidden(
    "Only the country's own delegation verifies what the matrix says of its law.",
    "Ask the country's delegation.",
  );
}

export function expectVerifiable(entries: MatrixEntry[]): void {
  const law = lawIn(entries);
  if (law.length === 0)
    throw conflict("The cell holds nothing for that day.", {
      field: "asOf",
      fix: "Record what the law says with `recordMatrixEntry`.",
    });
  if (contradicting(law).length > 0)
    throw conflict("The sources contradict each other.", {
      field: "id",
      fix: "Decide which one holds with `resolveMatrixDispute`.",
    });
  if (law.every(({ verifiedAt }) => verifiedAt !== null))
    throw conflict("The country has verified the cell already.", {
      field: "id",
      fix: "Nothing is left to do.",
    });
}

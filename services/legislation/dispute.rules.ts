import { type Caller } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { type MatrixDispute } from "./dispute.entity";
import { type MatrixEntry } from "./entry.entity";
import { isOwnDelegation, mayKeep } from "./keeper.rules";

/** The secretariat decides between sources, and never against what a country itself says of its law. */
export function mayResolve(caller: Caller, iso3: string, entries: MatrixEntry[]): void {
  mayKeep(caller, iso3);
  if (isOwnDelegation(caller, iso3) || entries.every(({ verifiedAt }) => verifiedAt === null)) return;
  throw forbidden(
    "The country has verified one of the entries: only its own delegation decides between them.",
    "Ask the country's delegation.",
  );
}

export function expectOpen(dispute: MatrixDispute): void {
  if (dispute.resolvedAt === null) return;
  throw conflict("The dispute has been decided already.", {
    field: "id",
    fix: "Record a new entry that contradicts the upheld one, if the decision was wrong.",
    current: dispute,
  });
}

export function expectUpheld(entries: MatrixEntry[], upheld: string): MatrixEntry {
  const entry = entries.find(({ id, supersededAt }) => id === upheld.toLowerCase() && supersededAt === null);
  if (entry) return entry;
  throw badInput(
    "upheld",
    "That is not an entry of this dispute which the hub holds.",
    "Take the `id` of one of the dispute's `entries`.",
  );
}

import { type Caller, isSecretariat, reviews, type Role, type Scope, SCOPES } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type PartnerName } from "./partner-name";
import { type Partner } from "./partner.entity";
import { PartnerKind } from "./partner.kind";

const ROLES: Record<PartnerKind, Role> = {
  DELEGATION: "delegation",
  SECRETARIAT: "secretariat",
  COALITION: "coalition",
  CIVIL_SOCIETY: "civil-society",
  OBSERVER: "observer",
  CONSULTATION_GROUP: "body",
  NETWORK: "body",
  BODY: "body",
};

/** What whoever acts for a partner of this kind is to the other subgraphs. */
export const roleOf = (kind: PartnerKind): Role => ROLES[kind];

/** The most that a credential of a partner of this kind may allow. */
export const scopesOf = (kind: PartnerKind): readonly Scope[] =>
  kind === PartnerKind.SECRETARIAT ? SCOPES : ["read", "write"];

/** The name in use on a day: the oldest one still in use then, else the present one. Days compare as text. */
export const nameOn = (names: PartnerName[], day: string | null): PartnerName =>
  (day && names.find(({ validTo }) => validTo !== null && validTo >= day)) || names.at(-1)!;

export function mayKeepPartners(caller: Caller): void {
  if (reviews(caller)) return;
  throw forbidden(
    "Only the secretariat, with a credential that allows reviewing, keeps the register of partners.",
    "Send what should change to the secretariat.",
  );
}

/** The history of a record is for those who keep it, and for the partner whom it is about. */
export const maySeeHistory = (caller: Caller, partner: Partner) =>
  reviews(caller) || (caller.scopes.includes("read") && caller.partner === partner.id);

export const maySeeSuspension = (caller: Caller) => isSecretariat(caller) && caller.scopes.includes("read");

export function maySuspend(caller: Caller, partner: Partner): void {
  if (partner.id === caller.partner)
    throw forbidden(
      "A partner cannot suspend itself: nobody could undo it.",
      "Revoke single tokens with `revokeToken`.",
    );
  if (partner.suspendedAt)
    throw conflict("The partner is suspended already.", { field: "id", fix: "Nothing is left to do." });
}

export function mayReinstate(partner: Partner): void {
  if (partner.suspendedAt) return;
  throw conflict("The partner is not suspended.", { field: "id", fix: "Nothing is left to do." });
}

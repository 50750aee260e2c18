import { createHash } from "node:crypto";

import { type Caller, isSecretariat } from "../kit/caller";
import { badInput, conflict, forbidden, unauthenticated } from "../kit/errors";
import { type Credential, CredentialScope } from "./credential.entity";
import { type IssueTokenInput } from "./credential.input";
import { type Partner } from "./partner.entity";
import { scopesOf } from "./partner.rules";

const LONGEST_DAYS = 365;
const DAY_MS = 86_400_000;

/** The token of a credential: the same for the same credential, and nothing that anyone else could work out. */
export const tokenOf = (credential: Credential, derive: (purpose: string) => Buffer) =>
  `rcm_${derive(`hub token ${credential.id}`).toString("base64url")}`;

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

export function mayIssueTokens(caller: Caller): void {
  if (!caller.partner)
    throw unauthenticated(
      "Issuing tokens needs a credential.",
      "Send a token in the header Authorization: Bearer …",
    );
  if (isSecretariat(caller) && caller.scopes.includes("credentials")) return;
  throw forbidden(
    "Only the secretariat, with a credential that allows it, issues tokens.",
    "Ask the secretariat for the token that you need.",
  );
}

/** Any partner may revoke its own tokens: whoever notices a leak must be able to end it. */
export function mayRevoke(caller: Caller, credential: Credential): void {
  if (credential.partnerId !== caller.partner) mayIssueTokens(caller);
  if (credential.revokedAt)
    throw conflict("The token is revoked already.", { field: "id", fix: "Nothing is left to do." });
}

export function mayBearToken(partner: Partner): void {
  if (!partner.suspendedAt) return;
  throw conflict("The partner is suspended: a token for it would not work.", {
    field: "input.partner",
    fix: "Reinstate the partner first, with `reinstatePartner`.",
  });
}

/** The scopes asked for, each once; refuses what the partner's kind may not do and what the issuer lacks. */
export function grantedScopes(
  caller: Caller,
  partner: Partner,
  wanted: CredentialScope[],
): CredentialScope[] {
  const field = "input.scopes";
  if (wanted.length === 0)
    throw badInput(field, "A token allows something.", "Name at least one scope, e.g. READ.");
  const most = scopesOf(partner.kind);
  if (wanted.some((scope) => !most.includes(scope)))
    throw badInput(
      field,
      "A partner of this kind may not have all of these scopes.",
      "Leave out REVIEW and CREDENTIALS.",
    );
  if (wanted.includes(CredentialScope.REVIEW) && !caller.scopes.includes("review"))
    throw forbidden(
      "Your own credential does not allow reviewing, so it cannot pass that on.",
      "Leave out REVIEW.",
    );
  return Object.values(CredentialScope).filter((scope) => wanted.includes(scope));
}

export function expiryOf({ expiresInDays }: IssueTokenInput, issuedAt: Date): Date {
  if (expiresInDays < 1 || expiresInDays > LONGEST_DAYS)
    throw badInput(
      "input.expiresInDays",
      `A token lives 1 to ${LONGEST_DAYS} days.`,
      "Give a number in that range.",
    );
  return new Date(issuedAt.getTime() + expiresInDays * DAY_MS);
}

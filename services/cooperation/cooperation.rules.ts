import { type Caller, isSecretariat, reviews } from "../kit/caller";
import { forbidden } from "../kit/errors";

/** Programmes, calls, eligibility and decisions are kept by the secretariat, for all alike. */
export function mayKeepRegister(caller: Caller): void {
  if (reviews(caller)) return;
  throw forbidden(
    "Only the secretariat, with a credential that allows reviewing, keeps this register.",
    "Send what should change to the secretariat.",
  );
}

/** How a record came to be what it is: for the secretariat and, where it has one, for its author. */
export const seesHistory = (caller: Caller, author: string | null = null) =>
  reviews(caller) || (author !== null && caller.partner === author && caller.scopes.includes("read"));

export const isReadingSecretariat = (caller: Caller) =>
  isSecretariat(caller) && caller.scopes.includes("read");

import { type Caller, reviews } from "../kit/caller";
import { forbidden } from "../kit/errors";

/** The secretariat keeps the record of what the Conference's bodies do; nobody else decides what is on it. */
export function mayKeep(caller: Caller, what: string): void {
  if (reviews(caller)) return;
  throw forbidden(
    caller.role === "observer"
      ? `An observer takes no part in decisions: it does not record ${what}.`
      : `Only the secretariat, with a credential that allows reviewing, records ${what}.`,
    caller.role === "observer"
      ? "Make a declaration with `makeDeclaration`."
      : "Send what should be recorded to the secretariat.",
  );
}

/** Who takes part in drafting: what is not submitted yet is theirs to see. */
export const drafts = ({ role, scopes }: Caller) =>
  ["secretariat", "delegation", "body"].includes(role) && scopes.includes("read");

import { type Caller, reviews } from "../kit/caller";
import { forbidden } from "../kit/errors";

export const isOwnDelegation = ({ role, country }: Caller, iso3: string | null) =>
  role === "delegation" && country !== null && country === iso3;

/** What is said of a country's law is written by its delegation, or drafted by the reviewing secretariat. */
export function mayKeep(caller: Caller, iso3: string | null): void {
  if (reviews(caller) || isOwnDelegation(caller, iso3)) return;
  throw forbidden(
    "Only the country's own delegation and the reviewing secretariat write about its law and its obstacles.",
    "Send what you know to the country's delegation or to the secretariat.",
  );
}

/** The history of a record is for those who may change it. */
export const seesHistory = (caller: Caller, iso3: string | null) =>
  reviews(caller) || (isOwnDelegation(caller, iso3) && caller.scopes.includes("read"));

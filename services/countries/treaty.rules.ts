import { type Caller, isSecretariat } from "../kit/caller";
import { forbidden } from "../kit/errors";
import { TreatyState, type TreatyStatus } from "./treaty.entity";

/** What was true on a day: events after it are left out. Days compare as text; an undated approval precedes the deposit. */
export function asOfDay(status: TreatyStatus, day: string): TreatyStatus {
  const known = (date: string | null) => (date !== null && date <= day ? date : null);
  const deposited = known(status.depositedOn);
  const approval = status.domesticApproval;
  return Object.assign(Object.create(Object.getPrototypeOf(status) as object) as TreatyStatus, status, {
    signedOn: known(status.signedOn),
    domesticApproval: approval && (approval.date ? approval.date <= day : deposited) ? approval : null,
    depositedOn: deposited,
    act: deposited && status.act,
    inForceOn: known(status.inForceOn),
  });
}

export function stateOf(status: TreatyStatus): TreatyState {
  if (status.inForceOn) return TreatyState.IN_FORCE;
  if (status.depositedOn) return TreatyState.DEPOSITED;
  return status.signedOn ? TreatyState.SIGNED : TreatyState.NOT_PARTY;
}

/** The thirtieth day after the deposit, or the instrument's own entry into force where that is later. */
export function inForceOn(depositedOn: string, instrumentInForceOn: string): string {
  const day = new Date(`${depositedOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 30);
  const thirtieth = day.toISOString().slice(0, 10);
  return thirtieth > instrumentInForceOn ? thirtieth : instrumentInForceOn;
}

/** A delegation keeps the record of its own country, the secretariat all of them. */
export function mayRecordStatus(caller: Caller, iso3: string): void {
  if (isSecretariat(caller) || (caller.role === "delegation" && caller.country === iso3)) return;
  throw forbidden(
    "Only the country's own delegation and the secretariat record a treaty status.",
    "Send the correction to the country's delegation.",
  );
}

export const today = () => new Date().toISOString().slice(0, 10);

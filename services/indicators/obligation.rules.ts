import sql, { type Sql } from "sql-template-tag";

import { type Caller, reviews } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { speaksFor } from "./answer.rules";
import { type Obligation, ObligationState } from "./obligation.entity";

/** Where a country stands on a day; null before the resolution was made. Days compare as text. */
export function stateOf(obligation: Obligation, day: string): ObligationState | null {
  const { resolvedOn, dueOn, metOn, waivedOn, isConfirmed } = obligation;
  if (day < resolvedOn) return null;
  if (metOn !== null && metOn <= day) return ObligationState.MET;
  if (waivedOn !== null && waivedOn <= day) return ObligationState.WAIVED;
  if (!isConfirmed) return ObligationState.UNKNOWN;
  return day > dueOn ? ObligationState.LATE : ObligationState.DUE;
}

/** The same for the database, so that a list can be filtered by it. */
export const stateIn = (day: string): Sql => sql`CASE
  WHEN ${day}::date < o.resolved_on THEN NULL
  WHEN o.met_on <= ${day}::date THEN 'MET'
  WHEN o.waived_on <= ${day}::date THEN 'WAIVED'
  WHEN NOT o.is_confirmed THEN 'UNKNOWN'
  WHEN ${day}::date > o.due_on THEN 'LATE' ELSE 'DUE' END`;

export function mayResolve(caller: Caller): void {
  if (reviews(caller)) return;
  throw forbidden(
    "Only the reviewing secretariat records what a meeting resolved.",
    "Ask the secretariat to record it.",
  );
}

/** What a country has submitted, or has still to submit, is told by itself or by those who receive it. */
export function mayReport(caller: Caller, { countryIso3 }: Obligation): void {
  if (reviews(caller) || speaksFor(caller, countryIso3)) return;
  throw forbidden(
    "Only the country's own delegation and the reviewing secretariat record a submission.",
    "Ask one of them.",
  );
}

export function expectOpen(obligation: Obligation): void {
  if (obligation.metOn === null && obligation.waivedOn === null) return;
  throw conflict(`The obligation is ${obligation.metOn ? "met" : "waived"} already.`, {
    field: "id",
    fix: "Nothing is left to do.",
    current: obligation,
  });
}

export function pastDay(field: string, day: string, today: string): string {
  if (day <= today) return day;
  throw badInput(field, "The day has not come.", "Give a day that has come.");
}

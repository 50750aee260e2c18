import sql from "sql-template-tag";

import { reviews } from "../kit/caller";
import { type Listing } from "../kit/listing";
import { shifted } from "./deadline.rules";
import { type Obligation, ObligationState } from "./obligation.entity";
import { stateOf } from "./obligation.rules";
import { Reminder, ReminderRound, ReminderStage } from "./reminder.entity";

const DAYS_BEFORE = 14;
const DAYS_UNTIL_ESCALATED = 30;
const PRESIDENCY = "presidency-pro-tempore";

/** What a country is to be reminded of on a day; null where there is nothing to say. */
export function stageOf(obligation: Obligation, day: string): ReminderStage | null {
  const state = stateOf(obligation, day);
  if (state === ObligationState.UNKNOWN) return ReminderStage.ENQUIRY;
  if (state === ObligationState.DUE)
    return shifted(day, DAYS_BEFORE, "day") >= obligation.dueOn ? ReminderStage.UPCOMING : null;
  if (state !== ObligationState.LATE) return null;
  return shifted(obligation.dueOn, DAYS_UNTIL_ESCALATED, "day") <= day
    ? ReminderStage.ESCALATED
    : ReminderStage.OVERDUE;
}

/** To whom it is said: the country's delegation, and in the end the Presidency. */
export const addresseeOf = (iso3: string, stage: ReminderStage) =>
  stage === ReminderStage.ESCALATED ? PRESIDENCY : `delegation-${iso3.toLowerCase()}`;

/** Those concerned see a reminder: the country, whom it is addressed to, and the reviewing secretariat. */
export const reminderListing: Listing<Reminder, object, "SENT_AT"> = {
  entity: Reminder,
  noun: "reminder",
  alias: "n",
  visible: (caller) => {
    if (reviews(caller)) return sql`true`;
    if (!caller.partner || !caller.scopes.includes("read")) return sql`false`;
    const country = caller.role === "delegation" ? caller.country : null;
    return sql`(n.addressee_id = ${caller.partner} OR n.country_iso3 = ${country})`;
  },
  matches: () => [],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`n.sent_at`, type: "timestamptz" },
      { by: sql`n.obligation_id`, type: "text" },
      { by: sql`n.stage`, type: "text" },
    ],
  }),
};

export const roundListing: Listing<ReminderRound, object, "SENT_AT"> = {
  entity: ReminderRound,
  noun: "round of reminders",
  alias: "d",
  visible: (caller) => (reviews(caller) ? sql`true` : sql`false`),
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`d.sent_at`, type: "timestamptz" },
      { by: sql`d.id`, type: "uuid" },
    ],
  }),
};

import { type Caller, reviews } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { type IndicatorAnswer } from "./answer.entity";
import { AnswerStatus } from "./answer.terms";

const { DRAFT, SUBMITTED, RETURNED, CLEARED, PUBLISHED } = AnswerStatus;
const FIRST_YEAR = 1990;

export const speaksFor = ({ role, country }: Caller, iso3: string) =>
  role === "delegation" && country === iso3;

/** What is withheld from everyone else is read by the country that gave it. */
export const readsWhole = (caller: Caller, iso3: string) =>
  speaksFor(caller, iso3) && caller.scopes.includes("read");

/** An answer is its country's own: nobody else gives it. */
export function mayAnswer(caller: Caller, iso3: string): void {
  if (speaksFor(caller, iso3)) return;
  throw forbidden(
    "Only the country's own delegation answers for it.",
    "Send what you know to the country's delegation.",
  );
}

interface Who {
  name: string;
  includes(caller: Caller, answer: IndicatorAnswer): boolean;
}
const delegation: Who = {
  name: "the country's own delegation",
  includes: (caller, { countryIso3 }) => speaksFor(caller, countryIso3),
};
const reviewer: Who = { name: "the reviewing secretariat", includes: reviews };
const either: Who = {
  name: "the country's own delegation or, once it is cleared, the reviewing secretariat",
  includes: (caller, answer) => delegation.includes(caller, answer) || reviews(caller),
};

/** What can be done with an answer: from which states, and by whom. Clearing is the focal point's act, after the experts'. */
const CHANGES = {
  revise: { from: [DRAFT, RETURNED], done: "revised", by: delegation },
  submit: { from: [DRAFT, RETURNED], done: "submitted", by: delegation },
  clear: { from: [SUBMITTED], done: "cleared", by: delegation },
  return: { from: [SUBMITTED, CLEARED], done: "returned", by: either },
  publish: { from: [CLEARED], done: "published", by: reviewer },
  reopen: { from: [PUBLISHED], done: "reopened", by: delegation },
} satisfies Record<string, { from: AnswerStatus[]; done: string; by: Who }>;

export type AnswerChange = keyof typeof CHANGES;

export function mayChange(caller: Caller, change: AnswerChange, answer: IndicatorAnswer): void {
  const { by, done } = CHANGES[change];
  if (by.includes(caller, answer)) return;
  throw forbidden(`An answer is ${done} only by ${by.name}.`, `Ask ${by.name}.`);
}

export function expectStatus(change: AnswerChange, answer: IndicatorAnswer): void {
  const { from, done } = CHANGES[change];
  if ((from as AnswerStatus[]).includes(answer.status)) return;
  throw conflict(`The answer is ${answer.status.toLowerCase()} and cannot be ${done}.`, {
    field: "id",
    fix: `Only an answer that is ${from.join(" or ").toLowerCase()} can be ${done}.`,
    current: answer,
  });
}

export const mayFollow = (caller: Caller, { countryIso3 }: IndicatorAnswer) =>
  reviews(caller) || readsWhole(caller, countryIso3);

/** A calendar year that has begun. */
export function checkedPeriod(field: string, period: string, now = new Date()): string {
  const year = /^\d{4}$/.test(period) ? Number(period) : 0;
  if (year >= FIRST_YEAR && year <= now.getUTCFullYear()) return period;
  throw badInput(
    field,
    "That is not a year that has begun.",
    `Give a calendar year from ${FIRST_YEAR}, e.g. 2016.`,
  );
}

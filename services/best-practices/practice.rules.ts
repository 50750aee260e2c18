import { type Caller } from "../kit/caller";
import { badInput, forbidden, HubError } from "../kit/errors";
import { differences } from "./difference.rules";
import { type Practice } from "./practice.entity";
import { type Said } from "./staged-edit";

export const isAuthor = (caller: Caller, practice: Practice) => caller.partner === practice.authorId;

/** The country that a new report is about: a partner that has a country reports for that one only. */
export function countryOfReport(caller: Caller, asked: string | null): string | null {
  const country = asked ?? (caller.role === "delegation" ? caller.country : null);
  if (country === null || caller.country === null || country === caller.country) return country;
  throw forbidden(
    "Your organisation reports for its own country only.",
    `Leave \`input.country\` out, or give ${caller.country}.`,
  );
}

/** Refuses to submit what a reviewer could not judge; names all that is missing. */
export function expectComplete({ title, problem, whatWasDone, crime, axis }: Said): void {
  const missing = [
    ...(title ? [] : [["title", "a title"]]),
    ...(problem || whatWasDone ? [] : [["whatWasDone", "the problem or what was done"]]),
    ...(crime ? [] : [["crime", "the crime"]]),
    ...(axis ? [] : [["axis", "the axis"]]),
  ];
  if (missing.length === 0) return;
  const fields = missing.map(([field]) => field);
  throw new HubError(
    "BAD_USER_INPUT",
    `The practice still lacks ${missing.map(([, name]) => name).join(", ")}.`,
    {
      field: fields[0],
      fields,
      fix: "Add what is missing with `revisePractice`, in Spanish or in English, and submit it again.",
    },
  );
}

/** Refuses an edit that would leave everything as it is published. */
export function expectDifference(published: Said, edit: Said): void {
  if (differences(published, edit).length > 0) return;
  throw badInput(
    "id",
    "The edit says nothing else than what is published.",
    "Change it with `revisePractice`, or give it up with `discardPractice`.",
  );
}

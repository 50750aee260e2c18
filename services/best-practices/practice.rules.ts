import { type Caller, reviews } from "../kit/caller";
import { conflict, forbidden, HubError } from "../kit/errors";
import { type Practice } from "./practice.entity";
import { PracticeStatus } from "./practice.status";

const { DRAFT, SUBMITTED, RETURNED, PUBLISHED } = PracticeStatus;

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

interface Who {
  name: string;
  includes(caller: Caller, practice: Practice): boolean;
}
const author: Who = { name: "the organisation that reports it", includes: isAuthor };
const reviewer: Who = { name: "the reviewing secretariat", includes: reviews };
const either: Who = {
  name: "its author or the reviewing secretariat",
  includes: (caller, practice) => isAuthor(caller, practice) || reviews(caller),
};

interface Change {
  from: PracticeStatus[];
  done: string;
  by: Who;
  instead: string;
}

/** What can be done with a practice: from which states, by whom, and what to do instead. */
const CHANGES = {
  revise: {
    from: [DRAFT, RETURNED],
    done: "revised",
    by: author,
    instead:
      "Only a draft or a returned practice can be revised; changes to a published one cannot be staged yet.",
  },
  submit: {
    from: [DRAFT, RETURNED],
    done: "submitted",
    by: author,
    instead: "Only a draft or a returned practice can be submitted.",
  },
  discard: {
    from: [DRAFT],
    done: "discarded",
    by: author,
    instead: "Only a draft can be discarded; a published practice can be archived.",
  },
  return: {
    from: [SUBMITTED],
    done: "returned",
    by: reviewer,
    instead: "Only a submitted practice can be returned.",
  },
  publish: {
    from: [SUBMITTED],
    done: "published",
    by: reviewer,
    instead: "Only a submitted practice can be published.",
  },
  archive: {
    from: [PUBLISHED],
    done: "archived",
    by: either,
    instead: "Only a published practice can be archived; a draft can be discarded.",
  },
} satisfies Record<string, Change>;

export type ChangeName = keyof typeof CHANGES;

export function mayChange(caller: Caller, change: ChangeName, practice: Practice): void {
  const { by, done } = CHANGES[change];
  if (by.includes(caller, practice)) return;
  throw forbidden(`A practice is ${done} by ${by.name} only.`, `Ask ${by.name}.`);
}

export function expectStatus(change: ChangeName, practice: Practice): void {
  const { from, done, instead } = CHANGES[change];
  if ((from as PracticeStatus[]).includes(practice.status)) return;
  throw conflict(`The practice is ${practice.status.toLowerCase()} and cannot be ${done}.`, {
    field: "id",
    fix: instead,
    current: practice,
  });
}

/** Refuses to submit what a reviewer could not judge; names all that is missing. */
export function expectComplete(practice: Practice): void {
  const { title, problem, whatWasDone, crime, axis } = practice;
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

/** A practice's history is for those who may edit or review it. */
export const mayFollow = (caller: Caller, practice: Practice) =>
  reviews(caller) || (isAuthor(caller, practice) && caller.scopes.includes("read"));

import { type Caller, reviews } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type Practice } from "./practice.entity";
import { isAuthor } from "./practice.rules";
import { PracticeStatus } from "./practice.status";
import { type StagedEdit } from "./staged-edit";
import { shownVersion } from "./staging.rules";

const { DRAFT, SUBMITTED, RETURNED, PUBLISHED } = PracticeStatus;

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
  /** The states of a staged edit, where they are others than those of a report. */
  ofEdit?: PracticeStatus[];
}

/** What can be done with a practice, or with the edit that is staged beside it: from which states, and by whom. */
const CHANGES: Record<"revise" | "submit" | "discard" | "return" | "publish" | "archive", Change> = {
  revise: {
    from: [DRAFT, RETURNED, PUBLISHED],
    done: "revised",
    by: author,
    instead: "What is submitted waits for its review; what is archived stays as it is.",
  },
  submit: {
    from: [DRAFT, RETURNED],
    done: "submitted",
    by: author,
    instead: "Only a draft or a returned practice can be submitted; what is published is edited first.",
  },
  discard: {
    from: [DRAFT],
    ofEdit: [DRAFT, RETURNED],
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
};
export type ChangeName = keyof typeof CHANGES;

export function mayChange(caller: Caller, change: ChangeName, practice: Practice): void {
  const { by, done } = CHANGES[change];
  if (by.includes(caller, practice)) return;
  throw forbidden(`A practice is ${done} by ${by.name} only.`, `Ask ${by.name}.`);
}

/** An edit is its author's until it is submitted; from then on the reviewers see it too. */
const seesEdit = (caller: Caller, practice: Practice, { status }: StagedEdit) =>
  (isAuthor(caller, practice) && caller.scopes.includes("read")) || (reviews(caller) && status !== DRAFT);

/** The staged edit that a change is about; null where it is about the practice itself. Archiving always is. */
export function editBefore(caller: Caller, change: ChangeName, practice: Practice): StagedEdit | null {
  const { staged } = practice;
  return staged && change !== "archive" && seesEdit(caller, practice, staged) ? staged : null;
}

/** What a change is about, as its caller may see it: the edit, or the practice without a word of one. */
export function standing(practice: Practice, edit: StagedEdit | null) {
  const { staged, waitingSince, ...record } = practice;
  return edit ? { id: practice.id, ...edit } : { ...record, version: shownVersion(practice) };
}

export function expectStatus(change: ChangeName, practice: Practice, edit: StagedEdit | null): void {
  const { from, ofEdit = from, done, instead } = CHANGES[change];
  const { status } = edit ?? practice;
  const second = change === "revise" && !edit && practice.staged !== null;
  if ((edit ? ofEdit : from).includes(status) && !second) return;
  const what = edit ? "edit of the practice" : "practice";
  throw conflict(
    second
      ? "An edit of the practice is staged already."
      : `The ${what} is ${status.toLowerCase()} and cannot be ${done}.`,
    { field: "id", fix: instead, current: standing(practice, edit) },
  );
}

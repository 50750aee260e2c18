import { type Caller, reviews } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { type Language } from "../kit/languages";
import { type Localized } from "../kit/localized-text";
import { type Report } from "./report.entity";
import { ReportStatus } from "./report.status";

const { DRAFT, RETURNED, SUBMITTED, ACCEPTED, UNKNOWN } = ReportStatus;

/** Text changes while it is written; what is submitted waits as it is, and what is accepted is locked for good. */
export function expectOpen(report: Report): void {
  if ([DRAFT, RETURNED, UNKNOWN].includes(report.status)) return;
  throw report.status === ACCEPTED
    ? locked(report)
    : conflict("The report is submitted and its text does not change.", {
        field: "id",
        fix: "Have it returned with `returnReport`, then change it.",
        current: report,
      });
}

/** Links from points to what they speak of are made until the report is accepted. */
export function expectUnlocked(report: Report): void {
  if (report.status === ACCEPTED) throw locked(report);
}

const locked = (report: Report) =>
  conflict("The report is accepted and locked.", {
    field: "id",
    fix: "Say what is new in a later report, and join the two with `recordOutcome`.",
    current: report,
  });

export function expectSubmittable(report: Report, points: number): void {
  expectOpen(report);
  if (points === 0)
    throw conflict("The report has no points.", {
      field: "id",
      fix: "Add what it says with `addReportPoint`.",
      current: report,
    });
}

export function expectSubmitted(report: Report): void {
  if (report.status === SUBMITTED) return;
  if (report.status === ACCEPTED) throw locked(report);
  throw conflict("The report is not submitted.", {
    field: "id",
    fix: "Submit it with `submitReport` first.",
    current: report,
  });
}

/** Acceptance is the addressee's; where it has no credential of its own, the secretariat records it on its behalf. */
export function mayConsider(caller: Caller, report: Report): void {
  if (caller.partner === report.submittedToId || reviews(caller)) return;
  throw forbidden(
    "A report is accepted or returned by the body to which it is submitted.",
    "Ask that body, or the secretariat, which records it on its behalf.",
  );
}

/** The language that is marked as an unofficial translation; there has to be the text, and one that it translates. */
export function translationsOf(field: string, marked: Language[], texts: Localized[]): Language[] {
  const languages = [...new Set(marked)];
  if (languages.length > 1)
    throw badInput(field, "A text is not a translation in both languages.", "Mark one language at most.");
  if (languages.length === 1 && texts.some(({ es, en }) => es === undefined || en === undefined))
    throw badInput(field, "A translation needs the text in both languages.", "Give both, or mark none.");
  return languages;
}

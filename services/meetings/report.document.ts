import { Language } from "../kit/languages";
import { type Localized, localize } from "../kit/localized-text";
import { dayInWords } from "./day.rules";
import { type Meeting } from "./meeting.entity";
import { type PointLink } from "./point-link.entity";
import { type Report } from "./report.entity";
import { ReportStatus } from "./report.status";
import { type Words, WORDS } from "./report.words";
import { type ReportPoint } from "./report-point.entity";
import { letterOf } from "./report-point.rules";
import { Wording } from "./wording";

/** A text of a document, in the document's language or else in the other one. */
export interface Said {
  text: string;
  language: Language;
  /** What a reader has to know of it, e.g. that it is an unofficial translation; null for nothing. */
  mark: string | null;
}
export interface DocumentPoint {
  /** As it is printed: "3." or "b)"; null where the number is not known. */
  label: string | null;
  said: Said;
  references: string | null;
  points: DocumentPoint[];
}
/** A report as it is printed, in whatever format. */
export interface ReportDocument {
  language: Language;
  conference: string;
  title: Said;
  placeAndDay: string;
  /** What holds for the whole: that it is a draft, a summary or an unofficial translation. */
  marks: string[];
  opening: Said | null;
  points: DocumentPoint[];
}

export interface ReportParts {
  report: Report;
  meeting: Meeting;
  points: ReportPoint[];
  /** What each point speaks of; empty where references were not asked for. */
  links: ReadonlyMap<string, PointLink[]>;
}

type Marked = Pick<Report, "wording" | "unofficialTranslations">;

export function documentOf(
  { report, meeting, points, links }: ReportParts,
  language: Language,
): ReportDocument {
  const words = WORDS[language];
  const isOpen = report.status === ReportStatus.DRAFT || report.status === ReportStatus.RETURNED;
  const under = (parent: string | null): DocumentPoint[] =>
    points
      .filter(({ parentId }) => parentId === parent)
      .map((point) => ({
        label: labelOf(point.number),
        said: said(point.text, language, point, report),
        references: referencesOf(links.get(point.id) ?? [], words),
        points: under(point.id),
      }));
  return {
    language,
    conference: words.conference,
    title: said(report.title, language, report, report),
    placeAndDay: placeAndDay(meeting, language),
    marks: [
      ...(isOpen ? [words.draft] : []),
      ...(report.unofficialTranslations.includes(language) ? [words.unofficial] : []),
      ...(report.wording === Wording.SUMMARY ? [words.summary] : []),
    ],
    opening: report.opening && said(report.opening, language, report, report),
    points: under(null),
  };
}

/** What holds for the whole report is said once, at its head. */
function said(stored: Localized, wanted: Language, own: Marked, whole: Marked): Said {
  const { text, language, isFallback } = localize(stored, wanted);
  const words = WORDS[wanted];
  const unofficial = (part: Marked) => part.unofficialTranslations.includes(language);
  const marks = [
    ...(isFallback ? [words.fallback] : []),
    ...(unofficial(own) && !(unofficial(whole) && !isFallback) ? [words.unofficialPart] : []),
    ...(own.wording === Wording.SUMMARY && whole.wording !== Wording.SUMMARY ? [words.summary] : []),
  ];
  return { text: printable(text), language, mark: marks.join("; ") || null };
}

const labelOf = (number: string | null) =>
  number && (letterOf(number) ? `${letterOf(number)})` : `${number}.`);

function placeAndDay({ place, startsOn, endsOn }: Meeting, language: Language): string {
  const days = [startsOn, ...(endsOn ? [endsOn] : [])].map((day) => dayInWords(day, language));
  return [...(place ? [printable(localize(place, language).text)] : []), days.join(" – ")].join(", ");
}

const referencesOf = (links: PointLink[], { refersTo, subjects }: Words) =>
  links.length === 0
    ? null
    : `${refersTo}: ${links.map(({ subject, key }) => `${subjects[subject]} ${key}`).join("; ")}`;

/** Neither HTML nor XML has a way to write these, and a DOCX with one of them does not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const printable = (text: string) => text.replace(CONTROL, "");

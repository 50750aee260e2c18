import { badInput } from "../kit/errors";
import { Language } from "../kit/languages";

/** How a day is given and stored: as precise as is known, and no more. Such days compare as text. */
export const AS_KNOWN = "no more precise than is known: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601)";

/** A year, a month or a day that exists. */
export function dayAsKnown(field: string, date: string): string {
  const [year, month = "01", day = "01"] = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date.split("-") : [];
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(date))
    throw badInput(field, "There is no such date.", "Write YYYY, YYYY-MM or YYYY-MM-DD, e.g. 2016-06-08.");
  return date;
}

export const dayOrNull = (field: string, date: string | null | undefined) =>
  date == null ? null : dayAsKnown(field, date);

/** The first and the last day of something; refuses an end before the beginning. */
export function span(field: string, starts: string, ends: string | null | undefined) {
  const startsOn = dayAsKnown(`${field}.startsOn`, starts);
  const endsOn = dayOrNull(`${field}.endsOn`, ends);
  if (endsOn && endsOn < startsOn)
    throw badInput(`${field}.endsOn`, "It ends before it begins.", "Check the two dates.");
  return { startsOn, endsOn };
}

const LOCALES = { [Language.ES]: "es", [Language.EN]: "en-GB" };
const PRECISIONS: Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/** A day as people write it, e.g. "8 de junio de 2016". */
export function dayInWords(date: string, language: Language): string {
  const parts = date.split("-").length;
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...PRECISIONS[parts - 1], timeZone: "UTC" });
  return format.format(new Date(`${date}${"-01".repeat(3 - parts)}T00:00:00Z`));
}

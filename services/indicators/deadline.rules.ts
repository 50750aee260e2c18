import { badInput } from "../kit/errors";
import { MONTHS, NUMBERS, type Unit, UNITS } from "./deadline.words";

const longestFirst = (words: object) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join("|");
/** "two", "2" and "two (2)". */
const number = `(?:\\d{1,3}|${longestFirst(NUMBERS)})(?![\\p{L}\\d])(?:\\s*\\(\\s*\\d{1,3}\\s*\\))?`;
const unit = longestFirst(UNITS);
const month = longestFirst(MONTHS);
/** A word that would make another period of it: working days, quarters of an hour. */
const whole = "(?![\\p{L}\\d])(?!\\s+(?:hábil|laborable|útil))";
const start = "(?<![\\p{L}])";

const ENGLISH_PERIOD =
  "(?:within|in|(?:no|not)\\s+later\\s+than)(?:\\s+(?:a|the)\\s+(?:maximum\\s+)?(?:period|term)(?:\\s+not\\s+exceeding|\\s+of(?:\\s+no\\s+more\\s+than)?))?" +
  "(?:\\s+the)?(?:\\s+(?:next|following|coming))?";
const SPANISH_PERIOD =
  "(?:en|dentro\\s+de|a\\s+más\\s+tardar\\s+en)(?:\\s+(?:un|el)\\s+(?:plazo|período|periodo|término)(?:\\s+máximo)?(?:\\s+no\\s+(?:mayor|superior)(?:\\s+(?:de|a))?|\\s+de))?" +
  "(?:\\s+l[oa]s)?(?:\\s+(?:próxim|siguient)[oae]s)?";
const PERIOD = new RegExp(
  `${start}(?:${ENGLISH_PERIOD}|${SPANISH_PERIOD})\\s+(?<number>${number})\\s+(?<unit>${unit})${whole}`,
  "giu",
);
const ENGLISH_DAY = new RegExp(
  `${start}(?:by|(?:no|not)\\s+later\\s+than|on\\s+or\\s+before)\\s+(?:the\\s+)?` +
    `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${month})|(?<month2>${month})\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?)` +
    "(?![\\p{L}\\d])(?:,?\\s+(?<year>\\d{4})(?!\\d))?",
  "giu",
);
const SPANISH_DAY = new RegExp(
  `${start}(?:a\\s+más\\s+tardar|hasta|para)\\s+(?:el\\s+)?(?:día\\s+)?` +
    `(?<day>\\d{1,2}|1\\.?[º°]|1\\.?er|primero)\\s+de\\s+(?<month>${month})(?![\\p{L}\\d])(?:\\s+del?\\s+(?<year>\\d{4})(?!\\d))?`,
  "giu",
);

export const ACCEPTED =
  'Write "within two months", "within a period of 60 days", "by 21 July 2017", "no later than 21 July 2017", ' +
  '"en un plazo de dos meses", "dentro de 60 días" or "a más tardar el 21 de julio de 2017".';

/** The last day on which something can be done, from the words of a resolution made on a day. */
export function dueOn(words: string, resolvedOn: string, field = "words"): string {
  const text = words.normalize("NFC");
  const found = [
    ...[...text.matchAll(PERIOD)].map(({ groups }) => later(resolvedOn, groups!, field)),
    ...[...text.matchAll(ENGLISH_DAY), ...text.matchAll(SPANISH_DAY)].map(({ groups }) =>
      dayOf(resolvedOn, groups!, field),
    ),
  ];
  const days = [...new Set(found)];
  if (days.length === 0) throw badInput(field, "The words name no time limit that is understood.", ACCEPTED);
  if (days.length > 1)
    throw badInput(field, "The words name more than one day.", "Record a resolution for each time limit.");
  if (days[0]! < resolvedOn)
    throw badInput(
      field,
      "The time limit ends before the resolution was made.",
      "Check the day and the words.",
    );
  return days[0]!;
}

type Groups = Readonly<Record<string, string | undefined>>;

function later(from: string, groups: Groups, field: string): string {
  const [word, figure] = groups
    .number!.toLowerCase()
    .split("(")
    .map((part) => part.trim());
  const count = NUMBERS[word!.replace(/\s+/g, " ")] ?? Number(word);
  if (figure !== undefined && Number.parseInt(figure, 10) !== count)
    throw badInput(field, "The number in words and the one in figures differ.", "Correct one of the two.");
  if (count > 0) return shifted(from, count, UNITS[groups.unit!.toLowerCase()]!);
  throw badInput(field, "A period of nothing is none.", ACCEPTED);
}

/** Months and years end on the same day of the month, or on its last where it has no such day. */
export function shifted(from: string, count: number, by: Unit): string {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  if (by === "day" || by === "week") return iso(year, month, day + count * (by === "week" ? 7 : 1));
  const last = by === "month" ? month + count : month + 12 * count;
  const length = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return iso(year, last, Math.min(day, length));
}

/** A day of the calendar; without its year, the first such day from the resolution on. */
function dayOf(from: string, groups: Groups, field: string): string {
  const day = Number.parseInt((groups.day ?? groups.day2!).replace("primero", "1"), 10);
  const month = MONTHS[(groups.month ?? groups.month2!).toLowerCase()]!;
  const named = groups.year ? Number(groups.year) : Number(from.slice(0, 4));
  const years = groups.year ? [named] : [named, named + 1, named + 2, named + 3, named + 4];
  const days = years.map((year) => iso(year, month, day)).filter((one) => Number(one.slice(8)) === day);
  const found = groups.year ? days[0] : days.find((one) => one >= from);
  if (found) return found;
  throw badInput(field, "There is no such day in the calendar.", "Check the day and the month.");
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

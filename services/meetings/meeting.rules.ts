import { badInput } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { span } from "./day.rules";
import { countryOrNull, each } from "./keys";
import { type Meeting } from "./meeting.entity";
import { type MeetingDateInput, type MeetingInput } from "./meeting.input";
import { type MeetingDate } from "./meeting-date";
import { citedSources } from "./source.input";

const MOST_READINGS = 20;

/** What is known of a meeting beside its date, checked and ready to be stored. */
export const contentOf = (input: MeetingInput): Partial<Meeting> => ({
  kind: input.kind,
  title: localized("input.title", input.title, 300),
  place: localizedOrNull("input.place", input.place, 200),
  countryIso3: countryOrNull("input.country", input.country),
  agenda: input.agenda
    ? each("input.agenda", 100, input.agenda, (field, { number, title }) => ({
        number: plainText(`${field}.number`, number, 10),
        title: localized(`${field}.title`, title, 500),
      }))
    : null,
  sources: citedSources("input.sources", input.sources),
});

export const readingOf = (field: string, input: MeetingDateInput): MeetingDate => ({
  ...span(field, input.startsOn, input.endsOn),
  note: localizedOrNull(`${field}.note`, input.note, 1_000),
  sources: citedSources(`${field}.sources`, input.sources),
});

type Days = Pick<MeetingDate, "startsOn" | "endsOn">;
export const sameDays = (one: Days, other: Days) =>
  one.startsOn === other.startsOn && (one.endsOn ?? null) === (other.endsOn ?? null);

/** Sources disagree: whether or not somebody settled it, every reading stays on the record. */
export const isDisputed = ({ dates }: Pick<Meeting, "dates">) =>
  dates.some((reading) => !sameDays(reading, dates[0]!));

/** A further reading beside the others; what another source has alike joins the reading that is there. */
export function withReading(dates: MeetingDate[], reading: MeetingDate): MeetingDate[] {
  const known = dates.find((date) => sameDays(date, reading));
  if (!known && dates.length >= MOST_READINGS)
    throw badInput(
      "input",
      `A meeting has at most ${MOST_READINGS} dates.`,
      "Add the source to one of them.",
    );
  if (!known) return [...dates, reading];
  const joined = {
    ...known,
    note: reading.note ?? known.note,
    sources: [...known.sources, ...reading.sources],
  };
  return dates.map((date) => (date === known ? joined : date));
}

/** The reading that is to be shown; it has to be one of those on record. */
export function readingOn(dates: MeetingDate[], startsOn: string): MeetingDate {
  const found = dates.find((date) => date.startsOn === startsOn);
  if (found) return found;
  throw badInput(
    "startsOn",
    "No source on record has that date.",
    "Add it with `assertMeetingDate` first, or take one of the meeting's `dates`.",
  );
}

import { badInput } from "../kit/errors";

/** Somewhere it is already tomorrow. */
const ZONES_AHEAD = 14 * 60 * 60 * 1000;

export const today = () => new Date().toISOString().slice(0, 10);
const latestToday = () => new Date(Date.now() + ZONES_AHEAD).toISOString().slice(0, 10);

/** A day on which something was said or decided: not one to come. */
export function pastDay(field: string, day: string): string {
  if (day <= latestToday()) return day;
  throw badInput(field, "The day lies in the future.", "Give the day on which it happened.");
}

/** A year, a month or a day that exists, no more precise than is known. */
export function datePart(field: string, date: string | null | undefined): string | null {
  if (date == null) return null;
  const [year, month = "01", day = "01"] = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date.split("-") : [];
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(date))
    throw badInput(field, "There is no such date.", "Write YYYY, YYYY-MM or YYYY-MM-DD, e.g. 2014-11-19.");
  return date;
}

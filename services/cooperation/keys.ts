import { badInput } from "../kit/errors";

/** The forms of the ids of nouns, ours and those of other subgraphs. */
export const ISO3 = /^[A-Z]{3}$/;
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const REPORT_POINT = /^\d{4}-\d{2}-\d{2}\/[1-9]\d?[a-z]?$/;
const LONGEST = 100;

export const hasForm = (form: RegExp, key: unknown): key is string =>
  typeof key === "string" && key.length <= LONGEST && form.test(key);

export function slug(field: string, id: string): string {
  if (hasForm(SLUG, id)) return id;
  throw badInput(
    field,
    "That does not have the form of an id.",
    "Write small letters without accents, digits and hyphens, 100 at most.",
  );
}

export function countryCode(field: string, code: string): string {
  const iso3 = code.toUpperCase();
  if (hasForm(ISO3, iso3)) return iso3;
  throw badInput(field, "That is not a country code.", "Give ISO 3166-1 alpha-3, e.g. CRI.");
}

export function reportPointId(field: string, id: string | null | undefined): string | null {
  if (id == null || hasForm(REPORT_POINT, id)) return id ?? null;
  throw badInput(field, "That is not the id of a report's point.", "Write it like 2016-06-08/4a.");
}

/** A list without repetitions, each entry checked under its own place. */
export function each<Given, Kept>(
  field: string,
  most: number,
  list: readonly Given[],
  keep: (field: string, one: Given) => Kept,
): Kept[] {
  if (list.length > most)
    throw badInput(field, `There are more than ${most} of them.`, `Give the ${most} that matter most.`);
  return [...new Set(list.map((one, i) => keep(`${field}.${i}`, one)))];
}

import { badInput } from "../kit/errors";

const ISO3 = /^[A-Z]{3}$/;
const SLUG = /^[a-z0-9]+([-.][a-z0-9]+)*$/;

const partnerFix = "Give its `id`, e.g. liaison-officer-network.";

export function countryCode(field: string, code: string): string {
  const iso3 = code.toUpperCase();
  if (ISO3.test(iso3)) return iso3;
  throw badInput(field, "That is not a country code.", "Give ISO 3166-1 alpha-3, e.g. HND.");
}

export const countryOrNull = (field: string, code: string | null | undefined) =>
  code == null ? null : countryCode(field, code);

export function slug(field: string, id: string, fix = partnerFix): string {
  if (id.length <= 100 && SLUG.test(id)) return id;
  throw badInput(field, "The id does not have the form of one.", fix);
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

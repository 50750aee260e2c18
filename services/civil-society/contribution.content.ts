import { badInput } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { type Contribution } from "./contribution.entity";
import { type ContributionInput } from "./contribution.input";

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 20_000;
const LONGEST_OCCASION = 200;
const MOST_NAMED = 50;

const COUNTRY = { form: /^[A-Z]{3}$/, fix: "Give its ISO 3166-1 alpha-3 code, e.g. GTM." };
const UUID = { form: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/, fix: "Give the practice's `id`." };
const SLUG = { form: /^[a-z0-9]+([-./][a-z0-9]+)*$/, fix: "Give its `id`, e.g. delegation-gtm." };

/** What an organisation writes into a contribution, ready to be stored. */
export function contentOf(input: ContributionInput, author: string): Partial<Contribution> {
  const upper = (keys: string[]) => keys.map((key) => key.toUpperCase());
  const lower = (keys: string[]) => keys.map((key) => key.toLowerCase());
  const addressedToPartners = named("input.addressedToPartners", input.addressedToPartners, SLUG);
  if (addressedToPartners.includes(author))
    throw badInput(
      "input.addressedToPartners",
      "A contribution is not addressed to its own author.",
      "Leave yourself out.",
    );
  return {
    kind: input.kind,
    title: localizedOrNull("input.title", input.title, LONGEST_TITLE),
    text: localized("input.text", input.text, LONGEST_TEXT),
    aboutCountries: named("input.aboutCountries", upper(input.aboutCountries), COUNTRY),
    aboutPartners: named("input.aboutPartners", input.aboutPartners ?? [], SLUG),
    aboutPractices: named("input.aboutPractices", lower(input.aboutPractices), UUID),
    aboutStrategyItems: named("input.aboutStrategyItems", input.aboutStrategyItems, SLUG),
    addressedToCountries: named("input.addressedToCountries", upper(input.addressedToCountries), COUNTRY),
    addressedToPartners,
    occasion: localizedOrNull("input.occasion", input.occasion, LONGEST_OCCASION),
    deliveredOn: input.deliveredOn == null ? null : deliveryDate("input.deliveredOn", input.deliveredOn),
  };
}

function named(field: string, keys: string[], { form, fix }: { form: RegExp; fix: string }): string[] {
  if (keys.length > MOST_NAMED)
    throw badInput(field, `These are more than ${MOST_NAMED}.`, "Name the ones that matter most.");
  const wrong = keys.findIndex((key) => key.length > 100 || !form.test(key));
  if (wrong >= 0) throw badInput(`${field}.${wrong}`, "The id does not have the form of one.", fix);
  return [...new Set(keys)];
}

/** A year, a month or a day that exists and is not to come. */
function deliveryDate(field: string, date: string): string {
  const [year, month = "01", day = "01"] = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date.split("-") : [];
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(date))
    throw badInput(field, "There is no such date.", "Write YYYY, YYYY-MM or YYYY-MM-DD, e.g. 2013-06.");
  if (date > new Date(Date.now() + ZONES_AHEAD).toISOString().slice(0, date.length))
    throw badInput(
      field,
      "The date lies in the future.",
      "Give the date on which it was delivered, or leave it out.",
    );
  return date;
}

/** Somewhere it is already tomorrow. */
const ZONES_AHEAD = 14 * 60 * 60 * 1000;

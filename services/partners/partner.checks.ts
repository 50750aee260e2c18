import { badInput } from "../kit/errors";
import { type PartnerName } from "./partner-name";
import { PartnerKind } from "./partner.kind";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function checkIdentity({
  id,
  kind,
  country,
}: {
  id: string;
  kind: PartnerKind;
  country?: string | null;
}): void {
  if (!ID.test(id) || id.length > 80)
    throw badInput(
      "input.id",
      "An id has lower-case letters, digits and hyphens, up to 80.",
      "For example ngo-example.",
    );
  if (country != null && !/^[A-Z]{3}$/.test(country))
    throw badInput("input.country", "A country is given by its ISO 3166-1 alpha-3 code.", "For example GTM.");
  if (kind === PartnerKind.DELEGATION && country == null)
    throw badInput(
      "input.country",
      "A delegation speaks for a country.",
      "Give its ISO 3166-1 alpha-3 code, e.g. GTM.",
    );
}

/** Names follow each other: only the last one is in use today, and no two on one day. */
export function checkDays(names: PartnerName[]): void {
  if (names.length === 0)
    throw badInput("input.names", "A partner has a name.", "Give at least its present name.");
  names.forEach(({ validFrom, validTo }, i) => {
    const field = `input.names.${i}`;
    const last = i === names.length - 1;
    const before = names[i - 1]?.validTo;
    if (last !== (validTo === null))
      throw badInput(
        `${field}.validTo`,
        "Former names have a last day; the present name has none.",
        "Put the oldest name first.",
      );
    if (validFrom && validTo && validFrom > validTo)
      throw badInput(`${field}.validFrom`, "The first day is later than the last.", "Check the two days.");
    if (before && ((validFrom && validFrom <= before) || (validTo && validTo <= before)))
      throw badInput(
        field,
        "It begins or ends before the name that precedes it has ended.",
        "Put the oldest name first.",
      );
  });
}

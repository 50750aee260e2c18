import { PartnerKind } from "../partner.kind";
import { type CountryInName, members, observerCountries } from "./countries";
import { read, row } from "./row";

const ABOUT = read("Regional Conference on Migration, portal.crmsv.org/en/about-us");

const delegation =
  (kind: PartnerKind) =>
  ({ iso3, en, es }: CountryInName) =>
    row({
      id: `delegation-${iso3.toLowerCase()}`,
      kind,
      country: iso3,
      name: { en: `Delegation of ${en}`, es: `Delegación de ${es}` },
      sources: [ABOUT],
    });

/** The delegations of the eleven Member Countries and of the five observer countries. */
export const delegations = [
  ...members.map(delegation(PartnerKind.DELEGATION)),
  ...observerCountries.map(delegation(PartnerKind.OBSERVER)),
];

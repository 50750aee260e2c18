import { Field, InputType, registerEnumType } from "type-graphql";
import sql, { raw } from "sql-template-tag";

import { Language } from "../kit/languages";
import { type Listing } from "../kit/listing";
import { Country, Membership } from "./country.entity";

export enum CountryOrder {
  NAME = "NAME",
  ISO3 = "ISO3",
}

registerEnumType(CountryOrder, {
  name: "CountryOrder",
  description: "How countries are sorted.",
  valuesConfig: {
    NAME: { description: "By name in the caller's language, as that language sorts." },
    ISO3: { description: "By ISO 3166-1 alpha-3." },
  },
});

@InputType({ description: "Which countries." })
export class CountryFilter {
  @Field(() => Membership, { nullable: true, description: "Only members, or only observers." })
  membership?: Membership | null;
}

export const countryListing: Listing<Country, CountryFilter, CountryOrder> = {
  entity: Country,
  noun: "country",
  alias: "c",
  visible: () => sql`true`,
  matches: ({ membership }) => (membership ? [sql`c.membership = ${membership}`] : []),
  order: (by, _filter, language) => ({
    direction: "ASC",
    keys: [
      ...(by === CountryOrder.NAME ? [{ by: nameIn(language), type: "text" as const }] : []),
      { by: sql`c.iso3`, type: "text" },
    ],
  }),
};

const COLLATIONS = { [Language.ES]: "es-x-icu", [Language.EN]: "en-x-icu" };
const nameIn = (language: Language) => raw(`(c.name->>'${language}') COLLATE "${COLLATIONS[language]}"`);

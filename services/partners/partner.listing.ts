import sql, { raw, type Sql } from "sql-template-tag";
import { Field, ID, InputType, registerEnumType } from "type-graphql";

import { badInput } from "../kit/errors";
import { Language } from "../kit/languages";
import { type Listing, type Parent, type SortKey } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found, rank } from "../kit/search";
import { type Country } from "./country.stub";
import { Partner } from "./partner.entity";
import { PartnerKind } from "./partner.kind";

export enum PartnerOrder {
  NAME = "NAME",
  RELEVANCE = "RELEVANCE",
}

registerEnumType(PartnerOrder, {
  name: "PartnerOrder",
  description: "How partners are sorted.",
  valuesConfig: {
    NAME: { description: "By present name in the caller's language, as that language sorts." },
    RELEVANCE: { description: "By how well they match the filter's search, the best first." },
  },
});

@InputType({ description: "Which partners. All that is given must hold." })
export class PartnerFilter {
  @Field(() => [PartnerKind], { nullable: true, description: "Of one of these kinds." })
  kind?: PartnerKind[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: "That speak for one of these countries or belong to it, by ISO 3166-1 alpha-3, e.g. GTM.",
  })
  country?: string[] | null;
  @Field(() => ID, { nullable: true, description: "That belong directly to this partner, e.g. rncom." })
  parent?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'With these words in a name, acronym or alias, accents ignored; takes "phrases", or, -not.',
  })
  search?: string | null;
}

const SCHEMA = "partners";

export const partnerListing: Listing<Partner, PartnerFilter, PartnerOrder> = {
  entity: Partner,
  noun: "partner",
  alias: "p",
  visible: () => sql`true`,
  matches: ({ kind, country, parent, search }) => [
    ...(kind == null ? [] : [sql`p.kind = ANY(${kind}::text[])`]),
    ...(country == null ? [] : [sql`p.country_iso3 = ANY(${country.map(iso3)}::text[])`]),
    ...(parent == null ? [] : [sql`p.parent_id = ${plainText("filter.parent", parent, 80)}`]),
    ...(search == null ? [] : [found(SCHEMA, "p", search)]),
  ],
  order: (by, { search }, language) =>
    by === PartnerOrder.NAME
      ? { direction: "ASC", keys: [{ by: nameIn(language), type: "text" }, byId] }
      : { direction: "DESC", keys: [{ by: relevance(search), type: "real" }, byId] },
};

export const partsOf = ({ id }: Partner): Parent => ({
  name: "parts",
  key: id,
  type: "text",
  on: (key) => sql`p.parent_id = ${key}`,
});
export const belongingTo = ({ iso3 }: Country): Parent => ({
  name: "country",
  key: iso3,
  type: "text",
  on: (key) => sql`p.country_iso3 = ${key}`,
});

const iso3 = (code: string, i: number) => plainText(`filter.country.${i}`, code, 3).toUpperCase();

const byId: SortKey = { by: sql`p.id`, type: "text" };
const COLLATIONS = { [Language.ES]: "es-x-icu", [Language.EN]: "en-x-icu" };

/** The present name, in the other language where it has none in this one: the expression that an index holds. */
const nameIn = (language: Language) =>
  raw(
    `(${[language, ...Object.values(Language).filter((other) => other !== language)]
      .map((each) => `p.names -> -1 -> 'name' ->> '${each}'`)
      .reduce((wanted, other) => `coalesce(${wanted}, ${other})`)}) COLLATE "${COLLATIONS[language]}"`,
  );

function relevance(search: string | null | undefined): Sql {
  if (search) return rank(SCHEMA, "p", search);
  throw badInput(
    "orderBy",
    "Relevance needs something to be relevant to.",
    "Give `filter.search`, or sort by NAME.",
  );
}

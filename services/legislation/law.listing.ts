import sql, { raw } from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { Crime } from "../kit/crime";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found } from "../kit/search";
import { Law, Provision } from "./law.entity";
import { LawStage } from "./law.terms";

@InputType({ description: "Which laws. Conditions add up; the values of one condition are alternatives." })
export class LawFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words of its title or note in Spanish or English, accents ignored. Up to 200 characters.",
  })
  search?: string | null;
  @Field(() => [ID], { nullable: true, description: "Countries, e.g. GTM." })
  country?: string[] | null;
  @Field(() => [Crime], { nullable: true, description: "Crimes for which it is recorded." })
  crime?: Crime[] | null;
  @Field(() => [LawStage], { nullable: true, description: "How far it has come." })
  stage?: LawStage[] | null;
}

const SCHEMA = "legislation";

export const lawListing: Listing<Law, LawFilter, "COUNTRY"> = {
  entity: Law,
  noun: "law",
  alias: "l",
  visible: () => sql`true`,
  matches: ({ search, country, crime, stage }) => [
    ...(search == null ? [] : [found(SCHEMA, "l", search)]),
    ...oneOf(
      "country_iso3",
      country?.map((code, i) => plainText(`filter.country.${i}`, code, 3).toUpperCase()),
    ),
    ...oneOf("crime", crime),
    ...oneOf("stage", stage),
  ],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`l.country_iso3`, type: "text" },
      { by: sql`l.id`, type: "text" },
    ],
  }),
};

const oneOf = (column: string, values: string[] | null | undefined) =>
  values == null ? [] : [sql`l.${raw(column)} = ANY(${values}::text[])`];

export const provisionListing: Listing<Provision, unknown, "ID"> = {
  entity: Provision,
  noun: "provision",
  alias: "p",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({ direction: "ASC", keys: [{ by: sql`p.id`, type: "text" }] }),
};

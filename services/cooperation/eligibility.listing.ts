import sql from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { EligibilityRecord, EligibilityStatus, Member, ProgrammeEligibility } from "./eligibility.entity";

@InputType({ description: "Which programmes, by what is known of the country's eligibility." })
export class EligibilityFilter {
  @Field(() => [EligibilityStatus], { nullable: true, description: "Any of these." })
  status?: EligibilityStatus[] | null;
  @Field(() => ID, { nullable: true, description: "Programmes of this theme." })
  theme?: string | null;
}

@ArgsType()
export class EligibilityListArgs extends PageArgs {
  @Field(() => EligibilityFilter, { defaultValue: {}, description: "Which programmes." })
  filter!: EligibilityFilter;
}

export const EligibilityConnection = connectionOf(ProgrammeEligibility, "ProgrammeEligibility");

export const eligibilityListing: Listing<ProgrammeEligibility, EligibilityFilter, "PROGRAMME"> = {
  entity: ProgrammeEligibility,
  noun: "eligibility",
  alias: "e",
  visible: () => sql`true`,
  matches: ({ status, theme }) => [
    ...(status == null ? [] : [sql`e.status = ANY(${status}::text[])`]),
    ...(theme == null ? [] : [sql`e.theme_ids @> ARRAY[${plainText("filter.theme", theme, 100)}]::text[]`]),
  ],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`e.programme_id`, type: "text" },
      { by: sql`e.country_iso3`, type: "text" },
    ],
  }),
};

const byCountry = (alias: "r" | "m") => ({
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({
    direction: "ASC" as const,
    keys: [{ by: alias === "r" ? sql`r.country_iso3` : sql`m.iso3`, type: "text" as const }],
  }),
});

export const eligibilityRecordListing: Listing<EligibilityRecord, object, "COUNTRY"> = {
  entity: EligibilityRecord,
  noun: "eligibility",
  alias: "r",
  ...byCountry("r"),
};

export const memberListing: Listing<Member, object, "COUNTRY"> = {
  entity: Member,
  noun: "member country",
  alias: "m",
  ...byCountry("m"),
};

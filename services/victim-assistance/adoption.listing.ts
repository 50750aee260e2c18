import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { Adoption, AdoptionRecord, AdoptionStatus } from "./adoption.entity";

@InputType({ description: "Which items a country's adoption is listed for. All conditions hold together." })
export class AdoptionFilter {
  @Field(() => ID, { nullable: true, description: "Items of this edition." })
  edition?: string | null;
  @Field(() => ID, { nullable: true, description: "Items of this phase." })
  phase?: string | null;
  @Field(() => [AdoptionStatus], { nullable: true, description: "Items with one of these statuses." })
  status?: AdoptionStatus[] | null;
  @Field(() => Boolean, { nullable: true, description: "Also retired items, which are otherwise left out." })
  includeRetired?: boolean | null;
}

/** A country's report is public as soon as it is recorded. */
export const adoptionListing: Listing<Adoption, AdoptionFilter, "ITEM"> = {
  entity: Adoption,
  noun: "adoption",
  alias: "a",
  visible: () => sql`true`,
  matches: ({ edition, phase, status, includeRetired }) => [
    ...(edition == null ? [] : [sql`a.edition_id = ${plainText("filter.edition", edition, 100)}`]),
    ...(phase == null ? [] : [sql`a.phase_id = ${plainText("filter.phase", phase, 100)}`]),
    ...(status == null ? [] : [sql`a.status = ANY(${status}::text[])`]),
    ...(includeRetired ? [] : [sql`a.retired_at IS NULL`]),
  ],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`a.edition_id`, type: "text" },
      { by: sql`a.place`, type: "text" },
      { by: sql`a.item_id`, type: "text" },
    ],
  }),
};

/** The rows that are written; a view cannot be locked. */
export const adoptionRecordListing: Listing<AdoptionRecord, AdoptionFilter, "ITEM"> = {
  ...adoptionListing,
  entity: AdoptionRecord,
};

import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { reviews } from "../kit/caller";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { AssistanceRequest, AssistanceStatus } from "./assistance.entity";

@InputType({
  description: "Which requests. Conditions add up; the values of one condition are alternatives.",
})
export class AssistanceFilter {
  @Field(() => [AssistanceStatus], { nullable: true, description: "In these states." })
  status?: AssistanceStatus[] | null;
  @Field(() => [ID], { nullable: true, description: "Of these countries, e.g. GTM." })
  country?: string[] | null;
}

/** What a country needs help with is seen by its delegation, by whom it asked, and by the reviewing secretariat. */
export const assistanceListing: Listing<AssistanceRequest, AssistanceFilter, "OPENED_AT"> = {
  entity: AssistanceRequest,
  noun: "request for assistance",
  alias: "q",
  visible: (caller) => {
    if (reviews(caller)) return sql`true`;
    if (!caller.partner || !caller.scopes.includes("read")) return sql`false`;
    const country = caller.role === "delegation" ? caller.country : null;
    return sql`(q.addressee_id = ${caller.partner} OR q.country_iso3 = ${country})`;
  },
  matches: ({ status, country }) => [
    ...(status == null ? [] : [sql`q.status = ANY(${status}::text[])`]),
    ...(country == null
      ? []
      : [
          sql`q.country_iso3 = ANY(${country.map((iso3, i) => plainText(`filter.country.${i}`, iso3, 3).toUpperCase())}::text[])`,
        ]),
  ],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`q.opened_at`, type: "timestamptz" },
      { by: sql`q.id`, type: "uuid" },
    ],
  }),
};

import sql, { type Sql } from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { CapacityOffer } from "./offer.entity";

@InputType({ description: "Which offers." })
export class CapacityOfferFilter {
  @Field(() => ID, { nullable: true, description: "Made to this country, alone or among others, e.g. GTM." })
  country?: string | null;
  @Field(() => ID, { nullable: true, description: "The id of the Partner that makes it, e.g. iom." })
  offeredBy?: string | null;
}

export const offerListing: Listing<CapacityOffer, CapacityOfferFilter, "OFFERED"> = {
  entity: CapacityOffer,
  noun: "offer",
  alias: "f",
  visible: () => sql`true`,
  matches: ({ country, offeredBy }): Sql[] => [
    ...(country == null
      ? []
      : [sql`f.country_iso3s @> ARRAY[${plainText("filter.country", country, 3).toUpperCase()}]::text[]`]),
    ...(offeredBy == null ? [] : [sql`f.offered_by_id = ${plainText("filter.offeredBy", offeredBy, 100)}`]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`f.offered_on`, type: "date" },
      { by: sql`f.id`, type: "uuid" },
    ],
  }),
};

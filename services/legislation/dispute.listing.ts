import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { DisputeState, MatrixDispute } from "./dispute.entity";

@InputType({ description: "Which disputes." })
export class MatrixDisputeFilter {
  @Field(() => DisputeState, { nullable: true, description: "Only open ones, or only resolved ones." })
  state?: DisputeState | null;
  @Field(() => ID, { nullable: true, description: "About the law of this country, e.g. SLV." })
  country?: string | null;
}

export const disputeListing: Listing<MatrixDispute, MatrixDisputeFilter, "OPENED"> = {
  entity: MatrixDispute,
  noun: "dispute",
  alias: "d",
  visible: () => sql`true`,
  matches: ({ state, country }) => [
    ...(state == null ? [] : [sql`(d.resolved_at IS NULL) = ${state === DisputeState.OPEN}`]),
    ...(country == null
      ? []
      : [sql`starts_with(d.cell_id, ${`${plainText("filter.country", country, 3).toUpperCase()}/`})`]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`d.opened_at`, type: "timestamptz" },
      { by: sql`d.id`, type: "uuid" },
    ],
  }),
};

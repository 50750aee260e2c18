import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { GraphQLDate } from "../kit/scalars";
import { today } from "./arguments";
import { Obligation, ObligationState } from "./obligation.entity";
import { stateIn } from "./obligation.rules";

@InputType({
  description: "Which obligations. Conditions add up; the values of one condition are alternatives.",
})
export class ObligationFilter {
  @Field(() => ID, { nullable: true, description: "Under this resolution." })
  resolution?: string | null;
  @Field(() => [ID], { nullable: true, description: "Of these countries, e.g. GTM." })
  country?: string[] | null;
  @Field(() => [ObligationState], { nullable: true, description: "In these states on the day `asOf`." })
  state?: ObligationState[] | null;
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day for `state`; today where it is left out. Give `Obligation.state` the same.",
  })
  asOf?: string | null;
}

/** Who owes what is open to all, as the reports of the meetings are. */
export const obligationListing: Listing<Obligation, ObligationFilter, "DUE_ON"> = {
  entity: Obligation,
  noun: "obligation",
  alias: "o",
  visible: () => sql`true`,
  matches: ({ resolution, country, state, asOf }) => [
    ...(resolution == null
      ? []
      : [sql`o.resolution_id = ${plainText("filter.resolution", resolution, 100)}`]),
    ...(country == null
      ? []
      : [
          sql`o.country_iso3 = ANY(${country.map((iso3, i) => plainText(`filter.country.${i}`, iso3, 3).toUpperCase())}::text[])`,
        ]),
    ...(state == null ? [] : [sql`${stateIn(asOf ?? today())} = ANY(${state}::text[])`]),
  ],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`o.due_on`, type: "date" },
      { by: sql`o.id`, type: "text" },
    ],
  }),
};

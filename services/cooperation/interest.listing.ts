import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { ExpressionOfInterest, InterestState } from "./interest.entity";

@InputType({ description: "Which expressions of interest. All conditions hold together." })
export class ExpressionOfInterestFilter {
  @Field(() => ID, { nullable: true, description: "On this theme." })
  theme?: string | null;
  @Field(() => ID, { nullable: true, description: "In this programme." })
  programme?: string | null;
  @Field(() => ID, { nullable: true, description: "Of this country, e.g. CRI." })
  country?: string | null;
  @Field(() => ID, { nullable: true, description: "Of this Partner." })
  author?: string | null;
  @Field(() => InterestState, { nullable: true, description: "Only standing ones, or only withdrawn ones." })
  state?: InterestState | null;
}

@ArgsType()
export class ExpressionOfInterestListArgs extends PageArgs {
  @Field(() => ExpressionOfInterestFilter, { defaultValue: {}, description: "Which of them." })
  filter!: ExpressionOfInterestFilter;
}

export const ExpressionOfInterestConnection = connectionOf(ExpressionOfInterest, "ExpressionOfInterest");

const key = (name: keyof ExpressionOfInterestFilter, value: string) =>
  plainText(`filter.${name}`, value, 100);

/** An interest is expressed in the open, as at a meeting; a withdrawn one stays on record. */
export const interestListing: Listing<ExpressionOfInterest, ExpressionOfInterestFilter, "EXPRESSED_ON"> = {
  entity: ExpressionOfInterest,
  noun: "expression of interest",
  alias: "x",
  visible: () => sql`true`,
  matches: ({ theme, programme, country, author, state }): Sql[] => [
    ...(theme == null ? [] : [sql`x.theme_id = ${key("theme", theme)}`]),
    ...(programme == null ? [] : [sql`x.programme_id = ${key("programme", programme)}`]),
    ...(country == null ? [] : [sql`x.country_iso3 = ${key("country", country).toUpperCase()}`]),
    ...(author == null ? [] : [sql`x.author_id = ${key("author", author)}`]),
    ...(state == null ? [] : [sql`(x.withdrawn_at IS NULL) = ${state === InterestState.STANDING}`]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`x.expressed_on`, type: "date" },
      { by: sql`x.id`, type: "uuid" },
    ],
  }),
};

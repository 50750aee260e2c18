import { Field, ID, InputType } from "type-graphql";

import { GraphQLDateTime } from "../kit/scalars";
import { ContributionKind, ContributionState, ContributionStatus } from "./contribution.terms";

@InputType({ description: "Which contributions: those that meet every condition given." })
export class ContributionFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words of the title or text, Spanish or English, accents ignored.",
  })
  search?: string | null;
  @Field(() => [ContributionKind], { nullable: true, description: "Of one of these kinds." })
  kind?: ContributionKind[] | null;
  @Field(() => [ContributionStatus], {
    nullable: true,
    description:
      "In one of these statuses; PUBLISHED where it is left out. DRAFT finds your own organisation's drafts.",
  })
  status?: ContributionStatus[] | null;
  @Field(() => ContributionState, { nullable: true, description: "Published, and open or answered." })
  state?: ContributionState | null;
  @Field(() => ID, { nullable: true, description: "By this partner." })
  author?: string | null;
  @Field(() => ID, { nullable: true, description: "About this country, or addressed to it." })
  concernsCountry?: string | null;
  @Field(() => ID, { nullable: true, description: "About this country." })
  aboutCountry?: string | null;
  @Field(() => ID, { nullable: true, description: "About this partner." })
  aboutPartner?: string | null;
  @Field(() => ID, { nullable: true, description: "About this practice." })
  aboutPractice?: string | null;
  @Field(() => ID, { nullable: true, description: "About this item of the Regional Strategy." })
  aboutStrategyItem?: string | null;
  @Field(() => ID, { nullable: true, description: "Addressed to this country." })
  addressedToCountry?: string | null;
  @Field(() => ID, { nullable: true, description: "Addressed to this partner." })
  addressedToPartner?: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Published at this moment or later; a draft, received.",
  })
  publishedAfter?: Date | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Published before this moment; a draft, received.",
  })
  publishedBefore?: Date | null;
}

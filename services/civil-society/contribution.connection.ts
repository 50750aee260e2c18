import { ArgsType, Field } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { Contribution } from "./contribution.entity";
import { ContributionFilter } from "./contribution.filter";
import { ContributionOrder } from "./contribution.order";

export const ContributionConnection = connectionOf(Contribution, "Contribution");

/** What every list of contributions can be asked for. */
@ArgsType()
export class ContributionListArgs extends PageArgs {
  @Field(() => ContributionFilter, { defaultValue: {}, description: "Which contributions." })
  filter!: ContributionFilter;
  @Field(() => ContributionOrder, {
    nullable: true,
    description: "How they are sorted; by relevance where something is searched for, else the newest first.",
  })
  orderBy?: ContributionOrder | null;
}

/** The order that was asked for, or the one that fits the question. */
export const ordered = ({ orderBy, ...args }: ContributionListArgs) => ({
  ...args,
  orderBy:
    orderBy ?? (args.filter.search == null ? ContributionOrder.PUBLISHED_AT : ContributionOrder.RELEVANCE),
});

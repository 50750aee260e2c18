import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";

import { askedOf } from "../kit/asked";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { ContributionConnection, ContributionListArgs, ordered } from "./contribution.connection";
import { Contribution } from "./contribution.entity";
import { contributionListing } from "./contribution.listing";
import { seesHistory, stateOf } from "./contribution.rules";
import { ContributionState } from "./contribution.terms";
import { type Loaders } from "./loaders";
import { ResponseConnection, ResponseListArgs } from "./response.entity";
import { OLDEST_FIRST, to } from "./response.listing";
import { subjectsIn, under } from "./subject";

@Resolver(() => Contribution)
export class ContributionResolver {
  @Query(() => Contribution, {
    nullable: true,
    description: "A contribution by its id; null where there is none that you may see.",
  })
  contribution(
    @Arg("id", () => ID, { description: "A UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.contribution.load(id);
  }

  @Query(() => ContributionConnection, {
    description:
      "What civil society contributes: what is published, and with a filter by status your own drafts.",
  })
  contributions(
    @Args(() => ContributionListArgs) args: ContributionListArgs,
    @Ctx() { load }: Context<Loaders>,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = { ...ordered(args), asked: askedOf(info, contributionListing) };
    const [subject] = subjectsIn(args.filter);
    if (!subject) return load.contributions(list);
    return load.contributionsBySubject(list, under(subject, args.filter[subject]!));
  }

  @FieldResolver(() => ContributionState, {
    nullable: true,
    description: "Open or answered; null unless it is published.",
  })
  async state(@Root() contribution: Contribution, @Ctx() { load }: Context<Loaders>) {
    return stateOf(contribution, await load.answered.load(contribution.id));
  }

  @FieldResolver(() => ResponseConnection, {
    description:
      "The responses, the oldest first. They stay when the contribution is withdrawn: they are others' words.",
  })
  responses(
    @Root() { id }: Contribution,
    @Args(() => ResponseListArgs) { kind, ...page }: ResponseListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.responses({ ...page, filter: { kind }, orderBy: OLDEST_FIRST }, to(id));
  }

  @FieldResolver(() => [Revision], {
    description: "Every change of this record, the latest first. Empty for all but its own organisation.",
  })
  revisions(@Root() contribution: Contribution, @Ctx() { caller, load }: Context<Loaders>) {
    return seesHistory(caller, contribution) ? load.revisions.load(contribution.id) : [];
  }
}

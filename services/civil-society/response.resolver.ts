import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Contribution } from "./contribution.entity";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { ContributionResponse } from "./response.entity";

@Resolver(() => ContributionResponse)
export class ContributionResponseResolver {
  @FieldResolver(() => Contribution, { description: "The contribution that it responds to." })
  contribution(@Root() { contributionId }: ContributionResponse, @Ctx() { load }: Context<Loaders>) {
    return load.contribution.load(contributionId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner that responds." })
  author(@Root() { author }: ContributionResponse) {
    return Partner.at(author);
  }

  @FieldResolver(() => ContributionResponse, {
    nullable: true,
    description: "The response that it follows up; null unless it is a follow-up.",
  })
  inReplyTo(@Root() { inReplyTo }: ContributionResponse, @Ctx() { load }: Context<Loaders>) {
    return inReplyTo ? load.followedUp.load(inReplyTo) : null;
  }

  @FieldResolver(() => ContributionResponse, {
    nullable: true,
    description: "What the contribution's author says to it, if anything.",
  })
  followUp(@Root() { id }: ContributionResponse, @Ctx() { load }: Context<Loaders>) {
    return load.followUp.load(id);
  }
}

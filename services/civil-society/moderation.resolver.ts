import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Contribution } from "./contribution.entity";
import { type Loaders } from "./loaders";
import { ContributionModeration } from "./moderation.entity";
import { Partner } from "./partner.stub";

@Resolver(() => ContributionModeration)
export class ModerationResolver {
  @FieldResolver(() => Contribution, { description: "The contribution." })
  contribution(@Root() { contributionId }: ContributionModeration, @Ctx() { load }: Context<Loaders>) {
    return load.contribution.load(contributionId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who hid it." })
  by(@Root() { by }: ContributionModeration) {
    return Partner.at(by);
  }
}

@Resolver(() => Contribution)
export class ContributionModerations {
  @FieldResolver(() => [ContributionModeration], {
    description:
      "Every time that the secretariat hid it, the latest first: why, what was hidden, and the reply. " +
      "Empty for all but its own organisation and the secretariat.",
  })
  moderations(@Root() { id }: Contribution, @Ctx() { load }: Context<Loaders>) {
    return load.moderations.load(id);
  }
}

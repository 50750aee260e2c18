import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Contribution } from "./contribution.entity";
import { type Loaders } from "./loaders";
import { UptakeLink } from "./uptake.entity";

@Resolver(() => UptakeLink)
export class UptakeResolver {
  @FieldResolver(() => Contribution, { description: "The contribution." })
  contribution(@Root() { contributionId }: UptakeLink, @Ctx() { load }: Context<Loaders>) {
    return load.contribution.load(contributionId);
  }
}

@Resolver(() => Contribution)
export class ContributionUptake {
  @FieldResolver(() => [UptakeLink], {
    description: "Into what it was taken up, the first record first; without what was found to be wrong.",
  })
  uptake(@Root() { id }: Contribution, @Ctx() { load }: Context<Loaders>) {
    return load.uptake.load(id);
  }
}

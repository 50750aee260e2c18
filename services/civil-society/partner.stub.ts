import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { ContributionConnection, ContributionListArgs, ordered } from "./contribution.connection";
import { by } from "./contribution.listing";
import { type Loaders } from "./loaders";

@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation that exchanges data through the hub. Never a person." })
export class Partner {
  @Field(() => ID, { description: "A readable id that never changes, e.g. delegation-gtm." })
  id!: string;

  static at(id: string): Partner {
    return Object.assign(new Partner(), { id });
  }
}

@Resolver(() => Partner)
export class PartnerContributions {
  @FieldResolver(() => ContributionConnection, {
    nullable: true,
    description: "What the partner contributes.",
  })
  contributions(
    @Root() { id }: Partner,
    @Args(() => ContributionListArgs) args: ContributionListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.contributions(ordered(args), by(id));
  }
}

import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { ContributionConnection, ContributionListArgs, ordered } from "./contribution.connection";
import { type Loaders } from "./loaders";
import { under } from "./subject";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A part of an edition of the Regional Strategy, which a country can adopt." })
export class StrategyItem {
  @Field(() => ID, { description: "The edition's id and the code, e.g. 2011-revised.6.2." })
  id!: string;

  static at(id: string): StrategyItem {
    return Object.assign(new StrategyItem(), { id });
  }
}

@Resolver(() => StrategyItem)
export class StrategyItemContributions {
  @FieldResolver(() => ContributionConnection, {
    nullable: true,
    description: "What civil society contributes about the item.",
  })
  contributions(
    @Root() { id }: StrategyItem,
    @Args(() => ContributionListArgs) args: ContributionListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.contributionsBySubject(ordered(args), under("aboutStrategyItem", id));
  }
}

import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { PracticeConnection } from "./practice.connection";
import { PracticeListArgs } from "./practice.filter";
import { servesItem } from "./practice.listing";

const SLUG = /^[a-z0-9][a-z0-9._-]{0,99}$/i;

@Directive('@key(fields: "id")')
@ObjectType("StrategyItem", {
  description: "An item of the Regional Strategy, as far as practices serve it.",
})
export class StrategyItem {
  @Field(() => ID, { description: "The item's id." })
  id!: string;

  static at(id: unknown): StrategyItem | null {
    return typeof id === "string" && SLUG.test(id) ? Object.assign(new StrategyItem(), { id }) : null;
  }
}

@Resolver(() => StrategyItem)
export class StrategyItemPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    nullable: true,
    description: "The practices that serve the item.",
  })
  practices(
    @Root() { id }: StrategyItem,
    @Args(() => PracticeListArgs) args: PracticeListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.practices(args, { name: "strategyItem", key: id, type: "text", on: servesItem });
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { StrategyEdition } from "./edition.entity";
import { StrategyEditionFilter } from "./edition.listing";
import { FILTER, ORDER, StrategyItemConnection } from "./item.connection";
import { StrategyItemFilter, StrategyItemOrder } from "./item.listing";
import { type Loaders } from "./loaders";

const StrategyEditionConnection = connectionOf(StrategyEdition, "StrategyEdition");

@Resolver(() => StrategyEdition)
export class StrategyEditionResolver {
  @Query(() => StrategyEdition, {
    nullable: true,
    description: "An edition by its id; null where there is none.",
  })
  strategyEdition(
    @Arg("id", () => ID, { description: "For example 2011-revised." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.edition.load(id);
  }

  @Query(() => StrategyEditionConnection, {
    description:
      "The editions of the Regional Strategy, then the texts beside it, each by date, the undated last.",
  })
  strategyEditions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => StrategyEditionFilter, { defaultValue: {}, description: "Which editions." })
    filter: StrategyEditionFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.editions({ ...page, filter, orderBy: "DATE" });
  }

  @FieldResolver(() => StrategyEdition, {
    nullable: true,
    description: "The earlier edition that this one revises.",
  })
  revises(@Root() { revisesId }: StrategyEdition, @Ctx() { load }: Context<Loaders>) {
    return revisesId && load.edition.load(revisesId);
  }

  @FieldResolver(() => StrategyItemConnection, { description: "Its items, in its own order." })
  items(
    @Root() { id }: StrategyEdition,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => StrategyItemFilter, FILTER) filter: StrategyItemFilter,
    @Arg("orderBy", () => StrategyItemOrder, ORDER) orderBy: StrategyItemOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.itemsOfEdition(id, { ...page, filter, orderBy });
  }
}

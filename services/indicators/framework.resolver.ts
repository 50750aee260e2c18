import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { IndicatorFramework } from "./framework.entity";
import { IndicatorFrameworkFilter } from "./framework.listing";
import { Indicator } from "./indicator.entity";
import { IndicatorFilter } from "./indicator.listing";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";

const IndicatorFrameworkConnection = connectionOf(IndicatorFramework, "IndicatorFramework");
const IndicatorConnection = connectionOf(Indicator, "Indicator");

@Resolver(() => IndicatorFramework)
export class FrameworkResolver {
  @Query(() => IndicatorFramework, {
    nullable: true,
    description: "An indicator framework by its id; null where there is none.",
  })
  indicatorFramework(
    @Arg("id", () => ID, { description: "For example HUB-DEMO-1." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.framework.load(id);
  }

  @Query(() => IndicatorFrameworkConnection, {
    description: "The indicator frameworks, by family and edition.",
  })
  indicatorFrameworks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => IndicatorFrameworkFilter, { defaultValue: {}, description: "Which frameworks." })
    filter: IndicatorFrameworkFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.frameworks({ ...page, filter, orderBy: "ID" });
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The organisation that publishes it." })
  author(@Root() { authorId }: IndicatorFramework) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => IndicatorFramework, {
    nullable: true,
    description: "The edition before it; null for the first.",
  })
  supersedes(@Root() { family, edition }: IndicatorFramework, @Ctx() { load }: Context<Loaders>) {
    return edition > 1 ? load.framework.load(`${family}-${edition - 1}`) : null;
  }

  @FieldResolver(() => IndicatorFramework, {
    nullable: true,
    description: "The edition after it; null while there is none.",
  })
  supersededBy(@Root() { family, edition }: IndicatorFramework, @Ctx() { load }: Context<Loaders>) {
    return load.framework.load(`${family}-${edition + 1}`);
  }

  @FieldResolver(() => IndicatorConnection, { description: "Its indicators, in its order." })
  indicators(
    @Root() { id }: IndicatorFramework,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => IndicatorFilter, { defaultValue: {}, description: "Which indicators." })
    filter: IndicatorFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.indicatorsOfFramework(id, { ...page, filter, orderBy: "FRAMEWORK" });
  }
}

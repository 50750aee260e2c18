import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";

import { askedOf } from "../kit/asked";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { PracticeConnection } from "./practice.connection";
import { Practice } from "./practice.entity";
import { PracticeListArgs } from "./practice.filter";
import { practiceListing } from "./practice.listing";
import { shownVersion } from "./staging.rules";
import { StrategyItem } from "./strategy-item.stub";

@Resolver(() => Practice)
export class PracticeResolver {
  @Query(() => Practice, {
    nullable: true,
    description: "A practice; null where there is none that you may see.",
  })
  practice(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() { load }: Context<Loaders>) {
    return load.practice.load(id);
  }

  @Query(() => PracticeConnection, {
    description: "The practices that you may see: what is published, and your own.",
  })
  practices(
    @Args(() => PracticeListArgs) args: PracticeListArgs,
    @Ctx() { load }: Context<Loaders>,
    @Info() info: GraphQLResolveInfo,
  ) {
    return load.practices({ ...args, asked: askedOf(info, practiceListing) });
  }

  @Query(() => PracticeConnection, {
    description:
      "What waits for review, new reports and edits of published ones, the longest waiting first: " +
      "all of it for the reviewing secretariat, its own for an author. `review` says what waits, since when and for whom.",
  })
  practicesToReview(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.waiting({ ...page, filter: {}, orderBy: "WAITING_SINCE" });
  }

  @FieldResolver(() => Int, {
    description:
      "The version of what you read here; a change names the version that it is based on, or that of the edit in `staged`.",
  })
  version(@Root() practice: Practice) {
    return shownVersion(practice);
  }

  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country where it is carried out; null for one of no single country.",
  })
  country(@Root() { countryIso3 }: Practice) {
    return countryIso3 && Country.at(countryIso3);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The organisation that reports it." })
  author(@Root() { authorId }: Practice) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => [StrategyItem], {
    nullable: "items",
    description: "The items of the Regional Strategy that it serves.",
  })
  strategyItems(@Root() { strategyItemIds }: Practice) {
    return strategyItemIds.map((id) => StrategyItem.at(id));
  }

  @FieldResolver(() => Practice, {
    nullable: true,
    description: "The practice that it was adapted from; null where there is none, or none that you may see.",
  })
  adaptedFrom(@Root() { adaptedFromId }: Practice, @Ctx() { load }: Context<Loaders>) {
    return adaptedFromId && load.practice.load(adaptedFromId);
  }
}

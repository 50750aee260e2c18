import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { PracticeConnection } from "./practice.connection";
import { Practice } from "./practice.entity";
import { PracticeListArgs, PracticeOrder } from "./practice.filter";
import { mayFollow } from "./practice.rules";
import { PracticeStatus } from "./practice.status";
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
  practices(@Args(() => PracticeListArgs) args: PracticeListArgs, @Ctx() { load }: Context<Loaders>) {
    return load.practices(args);
  }

  @Query(() => PracticeConnection, {
    description:
      "What waits for review, the longest waiting first (since `submittedAt`): " +
      "all of it for the reviewing secretariat, its own for an author.",
  })
  practicesToReview(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    const filter = { status: [PracticeStatus.SUBMITTED] };
    return load.practices({ ...page, filter, orderBy: PracticeOrder.SUBMITTED_AT });
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

  @FieldResolver(() => [Revision], {
    description:
      "Every change of the practice, the latest first, for its author and the reviewers; empty for others.",
  })
  revisions(@Root() practice: Practice, @Ctx() { load, caller }: Context<Loaders>) {
    return mayFollow(caller, practice) ? load.revisions.load(practice.id) : [];
  }
}

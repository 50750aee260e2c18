import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { Practice } from "./practice.entity";
import { PracticeRevision } from "./revision.entity";
import { StrategyItem } from "./strategy-item.stub";

@Resolver(() => PracticeRevision)
export class PracticeRevisionResolver {
  @Query(() => PracticeRevision, {
    nullable: true,
    description: "A revision by the id with which it is cited; null where there is none that you may see.",
  })
  practiceRevision(
    @Arg("id", () => ID, { description: "The practice's id, a stroke and the version." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.revision.load(id.toLowerCase());
  }

  @FieldResolver(() => Practice, { nullable: true, description: "The practice, as it stands now." })
  practice(@Root() { practiceId }: PracticeRevision, @Ctx() { load }: Context<Loaders>) {
    return load.practice.load(practiceId);
  }

  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country where it is carried out; null for one of no single country.",
  })
  country(@Root() { countryIso3 }: PracticeRevision) {
    return countryIso3 && Country.at(countryIso3);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The organisation that reports it." })
  author(@Root() { authorId }: PracticeRevision) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => [StrategyItem], {
    nullable: "items",
    description: "The items of the Regional Strategy that it serves.",
  })
  strategyItems(@Root() { strategyItemIds }: PracticeRevision) {
    return strategyItemIds.map((id) => StrategyItem.at(id));
  }

  @FieldResolver(() => Practice, {
    nullable: true,
    description: "The practice that it was adapted from; null where there is none, or none that you may see.",
  })
  adaptedFrom(@Root() { adaptedFromId }: PracticeRevision, @Ctx() { load }: Context<Loaders>) {
    return adaptedFromId && load.practice.load(adaptedFromId);
  }
}

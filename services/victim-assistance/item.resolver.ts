import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Language } from "../kit/languages";
import { localize, LocalizedText } from "../kit/localized-text";
import { Revision } from "../kit/record";
import { Adoption } from "./adoption.entity";
import { StrategyEdition } from "./edition.entity";
import { FILTER, ORDER, StrategyItemConnection } from "./item.connection";
import { StrategyItem } from "./item.entity";
import { StrategyItemFilter, StrategyItemOrder } from "./item.listing";
import { seesItemHistory } from "./item.rules";
import { type Loaders } from "./loaders";
import { StrategyPhase, StrategyPrinciple } from "./vocabulary.entity";

const LANGUAGE = {
  nullable: true,
  description: "The language wanted; without it, the header Accept-Language decides.",
};

@Resolver(() => StrategyItem)
export class StrategyItemResolver {
  @Query(() => StrategyItem, {
    nullable: true,
    description: "An item of the Strategy by its id; null where there is none.",
  })
  strategyItem(
    @Arg("id", () => ID, { description: "For example 2011-revised.6.2." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.item.load(id);
  }

  @Query(() => StrategyItemConnection, {
    description: "Items of the Regional Strategy and of the texts beside it.",
  })
  strategyItems(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => StrategyItemFilter, FILTER) filter: StrategyItemFilter,
    @Arg("orderBy", () => StrategyItemOrder, ORDER) orderBy: StrategyItemOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.items({ ...page, filter, orderBy });
  }

  @FieldResolver(() => StrategyEdition, { description: "The edition it is part of." })
  edition(@Root() { editionId }: StrategyItem, @Ctx() { load }: Context<Loaders>) {
    return load.edition.load(editionId);
  }

  @FieldResolver(() => StrategyItem, {
    nullable: true,
    description: "The item it is under; null at the top.",
  })
  parent(@Root() { parentId }: StrategyItem, @Ctx() { load }: Context<Loaders>) {
    return parentId && load.item.load(parentId);
  }

  @FieldResolver(() => [StrategyItem], { description: "The items in force directly under it, in order." })
  children(@Root() { id }: StrategyItem, @Ctx() { load }: Context<Loaders>) {
    return load.children.load(id);
  }

  @FieldResolver(() => StrategyPhase, {
    nullable: true,
    description: "The phase of care it belongs to, as it was classed here.",
  })
  phase(@Root() { phaseId }: StrategyItem, @Ctx() { load }: Context<Loaders>) {
    return phaseId && load.phase.load(phaseId);
  }

  @FieldResolver(() => [StrategyPrinciple], { description: "The principles that guide it." })
  principles(@Root() { principleIds }: StrategyItem, @Ctx() { load }: Context<Loaders>) {
    return load.principle.loadMany(principleIds);
  }

  @FieldResolver(() => [LocalizedText], { description: "The kinds of bodies that answer for it." })
  responsibleBodies(
    @Root() item: StrategyItem,
    @Arg("language", () => Language, LANGUAGE) wanted: Language | null,
    @Ctx() { language }: Context<Loaders>,
  ) {
    return item.responsibleBodies.map((text) => localize(text, wanted ?? language));
  }

  @FieldResolver(() => [LocalizedText], { description: "The groups of persons it is for." })
  population(
    @Root() item: StrategyItem,
    @Arg("language", () => Language, LANGUAGE) wanted: Language | null,
    @Ctx() { language }: Context<Loaders>,
  ) {
    return item.population.map((text) => localize(text, wanted ?? language));
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Adoption], {
    description: "Its adoption by every Member Country, UNKNOWN where nobody has reported.",
  })
  adoption(@Root() { id }: StrategyItem, @Ctx() { load }: Context<Loaders>) {
    return load.adoptionOfItem.load(id);
  }

  @FieldResolver(() => [Revision], {
    description:
      "Every change, the latest first. For the Coalition and the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id }: StrategyItem, @Ctx() { load, caller }: Context<Loaders>) {
    return seesItemHistory(caller) ? load.itemRevisions.load(id) : [];
  }
}

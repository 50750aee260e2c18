import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Programme } from "./programme.entity";
import { SynergySuggestion } from "./suggestion.entity";
import { SynergySuggestionConnection, SynergySuggestionListArgs } from "./suggestion.listing";
import { CooperationTheme } from "./theme.entity";

@Resolver(() => SynergySuggestion)
export class SynergySuggestionResolver {
  @Directive("@cost(weight: 20)")
  @Query(() => SynergySuggestionConnection, {
    description:
      "Pairs of programmes that might do twice, or better together, what they do: the hub finds them, somebody has to propose them.",
  })
  synergySuggestions(
    @Args(() => SynergySuggestionListArgs) args: SynergySuggestionListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.suggestions({ ...args, orderBy: "ID" });
  }

  @FieldResolver(() => [Programme], { description: "The two programmes." })
  programmes(@Root() { firstId, secondId }: SynergySuggestion, @Ctx() { load }: Context<Loaders>) {
    return load.programme.loadMany([firstId, secondId]);
  }

  @FieldResolver(() => [Country], {
    nullable: "items",
    description: "The countries that may benefit from both, at least from regional actions.",
  })
  countries(@Root() { countryIso3s }: SynergySuggestion) {
    return countryIso3s.map((iso3) => Country.at(iso3));
  }

  @FieldResolver(() => [CooperationTheme], { description: "The themes of both." })
  themes(@Root() { themeIds }: SynergySuggestion, @Ctx() { load }: Context<Loaders>) {
    return load.theme.loadMany(themeIds);
  }
}

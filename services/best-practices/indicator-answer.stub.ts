import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { isUuid } from "../kit/row";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { ElsewhereArgs, howMany } from "./suggestion.args";
import { PracticeSuggestion } from "./suggestion.entity";

@Directive('@key(fields: "id")')
@ObjectType("IndicatorAnswer", {
  description: "What a country answers to an indicator, as far as practices answer what is weak in it.",
})
export class IndicatorAnswer {
  @Field(() => ID, { description: "A UUID." })
  id!: string;
  @Directive("@external")
  @Field(() => [String], { description: "The articles on which the indicator is based." })
  treatyArticles!: string[];
  @Directive("@external")
  @Field(() => Country, { nullable: true, description: "The country that answers." })
  country!: Country | null;

  static at(reference: IndicatorAnswer): IndicatorAnswer | null {
    const { id } = reference;
    return typeof id === "string" && isUuid(id) ? Object.assign(new IndicatorAnswer(), reference) : null;
  }
}

@Resolver(() => IndicatorAnswer)
export class IndicatorAnswerPracticesResolver {
  @Directive('@requires(fields: "treatyArticles country { iso3 }")')
  @FieldResolver(() => [PracticeSuggestion], {
    nullable: true,
    description:
      "Published practices of other countries that serve the indicator's articles, the best supported first.",
  })
  practicesElsewhere(
    @Root() { treatyArticles: articles, country }: IndicatorAnswer,
    @Args(() => ElsewhereArgs) args: ElsewhereArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    if (!country) return [];
    const gap = { country: country.iso3, item: null, samePhaseItems: [], phase: null, articles };
    return load.practicesElsewhere(gap, howMany(args));
  }
}

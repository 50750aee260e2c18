import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { ElsewhereArgs, howMany } from "./suggestion.args";
import { PracticeSuggestion } from "./suggestion.entity";

const ID_OF = /^([A-Z]{3})\/([a-z0-9][a-z0-9._-]{0,199})$/i;

@Directive('@key(fields: "id")')
@ObjectType("Adoption", {
  description: "Where a country stands with an item, as far as practices answer it.",
})
export class Adoption {
  @Field(() => ID, { description: "The country's code and the item's id, e.g. GTM/2011-revised.6.2." })
  id!: string;
  @Directive("@external")
  @Field(() => Boolean, { description: "Whether the item is still to be adopted." })
  isGap!: boolean;
  @Directive("@external")
  @Field(() => [String], { description: "The articles that the item carries out." })
  treatyArticles!: string[];
  @Directive("@external")
  @Field(() => [ID], { description: "The items of the same phase of care." })
  samePhaseItems!: string[];
  @Directive("@external")
  @Field(() => String, { nullable: true, description: "The phase in Spanish." })
  phaseEs!: string | null;
  @Directive("@external")
  @Field(() => String, { nullable: true, description: "The phase in English." })
  phaseEn!: string | null;

  static at(reference: Adoption): Adoption | null {
    return typeof reference.id === "string" && ID_OF.test(reference.id)
      ? Object.assign(new Adoption(), reference)
      : null;
  }
}

@Resolver(() => Adoption)
export class AdoptionPracticesResolver {
  @Directive('@requires(fields: "isGap treatyArticles samePhaseItems phaseEs phaseEn")')
  @FieldResolver(() => [PracticeSuggestion], {
    nullable: true,
    description:
      "Published practices of other countries that serve the same item, its phase of care or its articles, the best " +
      "supported first. Empty where the item is adopted or does not apply.",
  })
  practicesElsewhere(
    @Root() { id, isGap, treatyArticles, samePhaseItems, phaseEs, phaseEn }: Adoption,
    @Args(() => ElsewhereArgs) args: ElsewhereArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    if (!isGap) return [];
    const [, country, item] = ID_OF.exec(id)!;
    const phase = phaseEs || phaseEn ? { es: phaseEs ?? undefined, en: phaseEn ?? undefined } : null;
    const gap = { country: country!, item: item!, samePhaseItems, phase, articles: treatyArticles };
    return load.practicesElsewhere(gap, howMany(args));
  }
}

import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { EligibilityConnection, EligibilityListArgs } from "./eligibility.listing";
import { ExpressionOfInterestConnection, ExpressionOfInterestListArgs } from "./interest.listing";
import { hasForm, ISO3 } from "./keys";
import { type Loaders } from "./loaders";
import { where } from "./parent";

@Directive('@key(fields: "iso3")')
@ObjectType({ description: "A country, as far as programmes of cooperation concern it." })
export class Country {
  @Field(() => ID, { description: "ISO 3166-1 alpha-3, e.g. GTM." })
  iso3!: string;

  static at(iso3: unknown): Country | null {
    return hasForm(ISO3, iso3) ? Object.assign(new Country(), { iso3 }) : null;
  }
}

@Resolver(() => Country)
export class CountryCooperationResolver {
  @FieldResolver(() => EligibilityConnection, {
    nullable: true,
    description:
      "Every programme and whether the country may benefit from it: UNKNOWN where nothing was found. " +
      "Empty for a country that is no Member Country.",
  })
  programmes(
    @Root() { iso3 }: Country,
    @Args(() => EligibilityListArgs) args: EligibilityListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.eligibility({ ...args, orderBy: "PROGRAMME" }, where("e.country_iso3", iso3));
  }

  @FieldResolver(() => ExpressionOfInterestConnection, {
    nullable: true,
    description: "What cooperation the country is interested in, the latest first.",
  })
  expressionsOfInterest(
    @Root() { iso3 }: Country,
    @Args(() => ExpressionOfInterestListArgs) args: ExpressionOfInterestListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.interests({ ...args, orderBy: "EXPRESSED_ON" }, where("x.country_iso3", iso3));
  }
}

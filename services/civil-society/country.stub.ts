import { type GraphQLResolveInfo } from "graphql";
import {
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";

import { askedOf } from "../kit/asked";
import { type Context } from "../kit/context";
import { ContributionConnection, ContributionListArgs, ordered } from "./contribution.connection";
import { contributionListing } from "./contribution.listing";
import { type Loaders } from "./loaders";
import { under } from "./subject";

@Directive('@key(fields: "iso3")')
@ObjectType({
  description: "A Member Country of the Regional Conference on Migration, or an observer country.",
})
export class Country {
  @Field(() => ID, { description: "ISO 3166-1 alpha-3, e.g. GTM." })
  iso3!: string;

  static at(iso3: string): Country {
    return Object.assign(new Country(), { iso3 });
  }
}

@Resolver(() => Country)
export class CountryContributions {
  @FieldResolver(() => ContributionConnection, {
    nullable: true,
    description: "What civil society contributes about the country, or addresses to it.",
  })
  contributions(
    @Root() { iso3 }: Country,
    @Args(() => ContributionListArgs) args: ContributionListArgs,
    @Ctx() { load }: Context<Loaders>,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = { ...ordered(args), asked: askedOf(info, contributionListing) };
    return load.contributionsBySubject(list, under("concernsCountry", iso3));
  }
}

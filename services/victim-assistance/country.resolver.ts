import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Adoption } from "./adoption.entity";
import { AdoptionFilter } from "./adoption.listing";
import { StatusCount, tally } from "./adoption-count";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";

const AdoptionConnection = connectionOf(Adoption, "Adoption");

@Resolver(() => Country)
export class CountryAdoptionResolver {
  @FieldResolver(() => AdoptionConnection, {
    nullable: true,
    description:
      "Where the country stands with each item, in the order of the editions; UNKNOWN where it has not reported. " +
      "Empty for a country that is not a Member Country.",
  })
  adoption(
    @Root() { iso3 }: Country,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AdoptionFilter, { defaultValue: {}, description: "Which items." })
    filter: AdoptionFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.adoptionOfCountry(iso3, { ...page, filter, orderBy: "ITEM" });
  }

  @FieldResolver(() => [StatusCount], {
    nullable: true,
    description:
      "How many items in force of an edition have each status in the country; every status is listed. " +
      "Empty for an edition without items and for a country that is not a Member Country.",
  })
  async adoptionSummary(
    @Root() { iso3 }: Country,
    @Arg("edition", () => ID, { description: "The edition, e.g. 2011-revised." }) edition: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const counts = (await load.countsOfCountry.load(iso3)).filter(({ editionId }) => editionId === edition);
    return counts.length > 0 ? tally(counts) : [];
  }
}

import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Country } from "./country.entity";
import { CountryFilter, CountryOrder } from "./country.listing";
import { type Loaders } from "./loaders";

const CountryConnection = connectionOf(Country, "Country");

@Resolver(() => Country)
export class CountryResolver {
  @Query(() => Country, {
    nullable: true,
    description: "A country by its ISO 3166-1 alpha-3 code; null where the hub has none.",
  })
  country(
    @Arg("iso3", () => ID, { description: "For example GTM." }) iso3: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.country.load(iso3.toUpperCase());
  }

  @Query(() => CountryConnection, { description: "The Member Countries and the observer countries." })
  countries(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CountryFilter, { defaultValue: {}, description: "Which countries." })
    filter: CountryFilter,
    @Arg("orderBy", () => CountryOrder, {
      defaultValue: CountryOrder.NAME,
      description: "How they are sorted.",
    })
    orderBy: CountryOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.countries({ ...page, filter, orderBy });
  }
}

import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { FILTER, ORDER, PartnerConnection } from "./partner.connection";
import { belongingTo, PartnerFilter, PartnerOrder } from "./partner.listing";

@Resolver(() => Country)
export class CountryPartnersResolver {
  @FieldResolver(() => PartnerConnection, {
    nullable: true,
    description:
      "The partners that speak for the country or belong to it: its delegation, RNCOM's national chapter and others.",
  })
  partners(
    @Root() country: Country,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PartnerFilter, FILTER) filter: PartnerFilter,
    @Arg("orderBy", () => PartnerOrder, ORDER) orderBy: PartnerOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.partners({ ...page, filter, orderBy }, belongingTo(country));
  }
}

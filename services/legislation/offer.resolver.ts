import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { CapacityOfferConnection } from "./connections";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { CapacityOffer, CapacityOfferStep } from "./offer.entity";
import { CapacityOfferFilter } from "./offer.listing";
import { statusOfOffer } from "./offer.rules";
import { OfferStatus } from "./offer.terms";
import { Partner } from "./partner.stub";
import { ReportPoint } from "./report-point.stub";

@Resolver(() => CapacityOffer)
export class CapacityOfferResolver {
  @Query(() => CapacityOffer, {
    nullable: true,
    description: "An offer by its id; null where there is none.",
  })
  capacityOffer(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.offer.load(id);
  }

  @Query(() => CapacityOfferConnection, {
    description:
      "Offers of technical capacity to the Member Countries, and what became of them; the latest first.",
  })
  capacityOffers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CapacityOfferFilter, { defaultValue: {}, description: "Which offers." })
    filter: CapacityOfferFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.offers({ ...page, filter, orderBy: "OFFERED" });
  }

  @FieldResolver(() => OfferStatus, { description: "What became of it, in one word." })
  status(@Root() offer: CapacityOffer) {
    return statusOfOffer(offer);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who makes it." })
  offeredBy(@Root() { offeredById }: CapacityOffer) {
    return Partner.at(offeredById);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], {
    nullable: "items",
    description: "The Member Countries to which it is made.",
  })
  countries(@Root() { countryIso3s }: CapacityOffer) {
    return countryIso3s.map(Country.at);
  }

  @FieldResolver(() => ReportPoint, {
    nullable: true,
    description: "The point of the Network's report that records it; null where none does.",
  })
  reportPoint(@Root() { reportPointId }: CapacityOffer) {
    return ReportPoint.at(reportPointId);
  }
}

@Resolver(() => CapacityOfferStep)
export class CapacityOfferStepResolver {
  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country that answered; null for other steps.",
  })
  country(@Root() { countryIso3 }: CapacityOfferStep) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who recorded it." })
  recordedBy(@Root() { recordedById }: CapacityOfferStep) {
    return Partner.at(recordedById);
  }
}

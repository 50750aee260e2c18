import { Directive, FieldResolver, Resolver, Root } from "type-graphql";

import { Contribution } from "./contribution.entity";
import { Country } from "./country.stub";
import { Partner } from "./partner.stub";
import { Practice } from "./practice.stub";
import { StrategyItem } from "./strategy-item.stub";

/** Whom and what a contribution names: nouns of other subgraphs, by their keys. */
@Resolver(() => Contribution)
export class ContributionLinks {
  @FieldResolver(() => Partner, { nullable: true, description: "The organisation that says it." })
  author(@Root() { author }: Contribution) {
    return Partner.at(author);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], { nullable: "items", description: "The countries it is about." })
  aboutCountries(@Root() { aboutCountries }: Contribution) {
    return aboutCountries.map(Country.at);
  }

  @FieldResolver(() => [Partner], { nullable: "items", description: "The partners it is about." })
  aboutPartners(@Root() { aboutPartners }: Contribution) {
    return aboutPartners.map(Partner.at);
  }

  @FieldResolver(() => [Practice], {
    nullable: "items",
    description: "The practices it is about; null where one is not public.",
  })
  aboutPractices(@Root() { aboutPractices }: Contribution) {
    return aboutPractices.map(Practice.at);
  }

  @FieldResolver(() => [StrategyItem], {
    nullable: "items",
    description: "The items of the Regional Strategy it is about.",
  })
  aboutStrategyItems(@Root() { aboutStrategyItems }: Contribution) {
    return aboutStrategyItems.map(StrategyItem.at);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], {
    nullable: "items",
    description: "The countries whose delegations are to answer.",
  })
  addressedToCountries(@Root() { addressedToCountries }: Contribution) {
    return addressedToCountries.map(Country.at);
  }

  @FieldResolver(() => [Partner], {
    nullable: "items",
    description:
      "The partners that are to answer. Where no country and no partner is named, the secretariat answers.",
  })
  addressedToPartners(@Root() { addressedToPartners }: Contribution) {
    return addressedToPartners.map(Partner.at);
  }
}

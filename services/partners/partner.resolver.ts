import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Language } from "../kit/languages";
import { localize, LocalizedText } from "../kit/localized-text";
import { Revision } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { FILTER, ORDER, PartnerConnection } from "./partner.connection";
import { Partner } from "./partner.entity";
import { PartnerFilter, PartnerOrder, partsOf } from "./partner.listing";
import { maySeeHistory, maySeeSuspension, nameOn } from "./partner.rules";

const AS_OF = { nullable: true, description: "The day as of which; the present name where it is left out." };
const LANGUAGE = {
  nullable: true,
  description: "The language wanted; without it, the header Accept-Language decides.",
};

@Resolver(() => Partner)
export class PartnerResolver {
  @Query(() => Partner, { nullable: true, description: "A partner by its id; null where there is none." })
  partner(
    @Arg("id", () => ID, { description: "For example delegation-gtm." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.partner.load(id);
  }

  @Query(() => PartnerConnection, { description: "Every organisation that exchanges data through the hub." })
  partners(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PartnerFilter, FILTER) filter: PartnerFilter,
    @Arg("orderBy", () => PartnerOrder, ORDER) orderBy: PartnerOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.partners({ ...page, filter, orderBy });
  }

  @FieldResolver(() => LocalizedText, {
    description: "Its name on a day, as far as is known: see `names` for how sure the days are.",
  })
  name(
    @Root() { names }: Partner,
    @Arg("asOf", () => GraphQLDate, AS_OF) asOf: string | null,
    @Arg("language", () => Language, LANGUAGE) wanted: Language | null,
    @Ctx() { language }: Context,
  ) {
    return localize(nameOn(names, asOf).name, wanted ?? language);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: "Its acronym on a day; null where it has none, or none is known.",
  })
  acronym(
    @Root() { names }: Partner,
    @Arg("asOf", () => GraphQLDate, AS_OF) asOf: string | null,
    @Arg("language", () => Language, LANGUAGE) wanted: Language | null,
    @Ctx() { language }: Context,
  ) {
    const { acronym } = nameOn(names, asOf);
    return acronym && localize(acronym, wanted ?? language);
  }

  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country for which it speaks, or to which it belongs.",
  })
  country(@Root() partner: Partner) {
    return Country.at(partner.countryIso3);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner of which it is a part." })
  parent(@Root() partner: Partner, @Ctx() { load }: Context<Loaders>) {
    return partner.parentId && load.partner.load(partner.parentId);
  }

  @FieldResolver(() => PartnerConnection, {
    description: "The partners that are parts of it, e.g. RNCOM's national chapters.",
  })
  children(
    @Root() partner: Partner,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PartnerFilter, FILTER) filter: PartnerFilter,
    @Arg("orderBy", () => PartnerOrder, ORDER) orderBy: PartnerOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.partners({ ...page, filter, orderBy }, partsOf(partner));
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: "Since when its credentials do not work; only the secretariat sees it.",
  })
  suspendedAt(@Root() partner: Partner, @Ctx() { caller }: Context) {
    return maySeeSuspension(caller) ? partner.suspendedAt : null;
  }

  @FieldResolver(() => [Revision], {
    description:
      "Every change of this record, the latest first; for the secretariat and the partner itself, else empty.",
  })
  revisions(@Root() partner: Partner, @Ctx() { caller, load }: Context<Loaders>) {
    return maySeeHistory(caller, partner) ? load.partnerRevisions.load(partner.id) : [];
  }
}

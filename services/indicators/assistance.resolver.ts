import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { AssistanceRequest } from "./assistance.entity";
import { AssistanceFilter } from "./assistance.listing";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Obligation } from "./obligation.entity";
import { Partner } from "./partner.stub";

export const AssistanceRequestConnection = connectionOf(AssistanceRequest, "AssistanceRequest");

@ArgsType()
export class AssistanceListArgs extends PageArgs {
  @Field(() => AssistanceFilter, { defaultValue: {}, description: "Which requests." })
  filter!: AssistanceFilter;
}

@Resolver(() => AssistanceRequest)
export class AssistanceResolver {
  @Query(() => AssistanceRequest, {
    nullable: true,
    description: "A request for assistance; null where there is none that you may see.",
  })
  assistanceRequest(
    @Arg("id", () => ID, { description: "A UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.assistance.load(id);
  }

  @Query(() => AssistanceRequestConnection, {
    description:
      "Requests for assistance, the first one first: your country's, those addressed to you, all of them for the reviewing secretariat.",
  })
  assistanceRequests(
    @Args(() => AssistanceListArgs) args: AssistanceListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.assistanceRequests({ ...args, orderBy: "OPENED_AT" });
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country that asks." })
  country(@Root() { countryIso3 }: AssistanceRequest) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The delegation that opened it." })
  author(@Root() { authorId }: AssistanceRequest) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The organisation that is asked." })
  addressee(@Root() { addresseeId }: AssistanceRequest) {
    return Partner.at(addresseeId);
  }

  @FieldResolver(() => Obligation, {
    nullable: true,
    description: "The obligation that it is to help with; null where it is another matter.",
  })
  obligation(@Root() { obligationId }: AssistanceRequest, @Ctx() { load }: Context<Loaders>) {
    return obligationId && load.obligation.load(obligationId);
  }
}

import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { IndicatorAnswerOrder } from "./answer.listing";
import { AnswerListArgs, IndicatorAnswerConnection } from "./answer.resolver";
import { AnswerChoice, AnswerStatus } from "./answer.terms";
import { AssistanceListArgs, AssistanceRequestConnection } from "./assistance.resolver";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { ObligationConnection, ObligationListArgs } from "./obligation.resolver";

const WEAK = { choice: [AnswerChoice.NO, AnswerChoice.PARTLY], status: [AnswerStatus.PUBLISHED] };

@ArgsType()
class WeakAnswerArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "To this framework, e.g. HUB-DEMO-1." })
  framework?: string | null;
  @Field(() => String, { nullable: true, description: "For this calendar year, e.g. 2016." })
  period?: string | null;
}

@Resolver(() => Country)
export class CountryIndicatorsResolver {
  @FieldResolver(() => IndicatorAnswerConnection, {
    nullable: true,
    description: "The country's answers to indicators, as far as you may see them.",
  })
  indicatorAnswers(
    @Root() { iso3 }: Country,
    @Args(() => AnswerListArgs) args: AnswerListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.answersOfCountry(iso3, args);
  }

  @FieldResolver(() => IndicatorAnswerConnection, {
    nullable: true,
    description:
      "The country's published answers that are NO or PARTLY, the latest period first. What is not answered is not among them.",
  })
  weakAnswers(
    @Root() { iso3 }: Country,
    @Args(() => WeakAnswerArgs) { framework, period, ...page }: WeakAnswerArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const filter = { ...WEAK, framework, period: period == null ? null : [period] };
    return load.answersOfCountry(iso3, { ...page, filter, orderBy: IndicatorAnswerOrder.PERIOD });
  }

  @FieldResolver(() => ObligationConnection, {
    nullable: true,
    description: "What the country is to submit, the earliest due first.",
  })
  obligations(
    @Root() { iso3 }: Country,
    @Args(() => ObligationListArgs) args: ObligationListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.obligationsOfCountry(iso3, { ...args, orderBy: "DUE_ON" });
  }

  @FieldResolver(() => AssistanceRequestConnection, {
    nullable: true,
    description: "The country's requests for assistance that you may see.",
  })
  assistanceRequests(
    @Root() { iso3 }: Country,
    @Args(() => AssistanceListArgs) args: AssistanceListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.assistanceOfCountry(iso3, { ...args, orderBy: "OPENED_AT" });
  }
}

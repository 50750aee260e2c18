import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { IndicatorAnswer, LegalBasis } from "./answer.entity";
import { IndicatorAnswerFilter, IndicatorAnswerOrder } from "./answer.listing";
import { mayFollow } from "./answer.rules";
import { valueFor } from "./answer.told";
import { AnswerValue } from "./answer.value";
import { Country } from "./country.stub";
import { ExternalQuestionnaire } from "./questionnaire.entity";
import { Indicator } from "./indicator.entity";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { Provision } from "./provision.stub";

export const IndicatorAnswerConnection = connectionOf(IndicatorAnswer, "IndicatorAnswer");

@ArgsType()
export class AnswerListArgs extends PageArgs {
  @Field(() => IndicatorAnswerFilter, { defaultValue: {}, description: "Which answers." })
  filter!: IndicatorAnswerFilter;
  @Field(() => IndicatorAnswerOrder, {
    defaultValue: IndicatorAnswerOrder.PERIOD,
    description: "How they are sorted.",
  })
  orderBy!: IndicatorAnswerOrder;
}

@Resolver(() => IndicatorAnswer)
export class AnswerResolver {
  @Query(() => IndicatorAnswer, {
    nullable: true,
    description: "An answer; null where there is none that you may see.",
  })
  indicatorAnswer(
    @Arg("id", () => ID, { description: "A UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.answer.load(id);
  }

  @Query(() => IndicatorAnswerConnection, {
    description:
      "The answers that you may see: what is published, your own country's, and for the reviewing secretariat what is cleared.",
  })
  indicatorAnswers(@Args(() => AnswerListArgs) args: AnswerListArgs, @Ctx() { load }: Context<Loaders>) {
    return load.answers(args);
  }

  @FieldResolver(() => Indicator, { description: "The indicator that it answers." })
  indicator(@Root() { indicatorId }: IndicatorAnswer, @Ctx() { load }: Context<Loaders>) {
    return load.indicator.load(indicatorId);
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country that answers." })
  country(@Root() { countryIso3 }: IndicatorAnswer) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => AnswerValue, {
    nullable: true,
    description:
      "What was answered; null unless ANSWERED. Small numbers of people are withheld from all but the country itself.",
  })
  value(@Root() answer: IndicatorAnswer, @Ctx() { caller }: Context<Loaders>) {
    return valueFor(caller, answer);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The delegation that answers." })
  author(@Root() { authorId }: IndicatorAnswer) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => ExternalQuestionnaire, {
    nullable: true,
    description: "The external questionnaire from which it was taken over; null where it was entered here.",
  })
  importedFrom(@Root() { externalImportId }: IndicatorAnswer, @Ctx() { load }: Context<Loaders>) {
    return externalImportId && load.questionnaireOfImport.load(externalImportId);
  }

  @FieldResolver(() => [Revision], {
    description:
      "Every change, the latest first. For the country's delegation and the reviewing secretariat; empty for others.",
  })
  revisions(@Root() answer: IndicatorAnswer, @Ctx() { load, caller }: Context<Loaders>) {
    return mayFollow(caller, answer) ? load.answerRevisions.load(answer.id) : [];
  }
}

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => Provision, { nullable: true, description: "The provision, where the hub holds it." })
  provision(@Root() { provisionId }: LegalBasis) {
    return Provision.at(provisionId);
  }
}

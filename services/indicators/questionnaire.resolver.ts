import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Indicator } from "./indicator.entity";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { ExternalQuestionnaire, QuestionMapping } from "./questionnaire.entity";

const ExternalQuestionnaireConnection = connectionOf(ExternalQuestionnaire, "ExternalQuestionnaire");
const QuestionMappingConnection = connectionOf(QuestionMapping, "QuestionMapping");

@Resolver(() => ExternalQuestionnaire)
export class QuestionnaireResolver {
  @Query(() => ExternalQuestionnaire, {
    nullable: true,
    description: "A questionnaire of another organisation by its id; null where there is none.",
  })
  externalQuestionnaire(
    @Arg("id", () => ID, { description: "For example unodc-glotip-2016." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.questionnaire.load(id);
  }

  @Query(() => ExternalQuestionnaireConnection, {
    description: "The questionnaires of other organisations whose answers can be taken over, by id.",
  })
  externalQuestionnaires(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.questionnaires({ ...page, filter: {}, orderBy: "ID" });
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The organisation whose questionnaire it is.",
  })
  author(@Root() { authorId }: ExternalQuestionnaire) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => QuestionMappingConnection, {
    description: "Which of its rows answer which indicator, by question and row.",
  })
  mappings(
    @Root() { id }: ExternalQuestionnaire,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.mappingsOf(id, { ...page, filter: {}, orderBy: "QUESTION" });
  }
}

@Resolver(() => QuestionMapping)
export class QuestionMappingResolver {
  @FieldResolver(() => ExternalQuestionnaire, { description: "The questionnaire." })
  questionnaire(@Root() { questionnaireId }: QuestionMapping, @Ctx() { load }: Context<Loaders>) {
    return load.questionnaire.load(questionnaireId);
  }

  @FieldResolver(() => Indicator, { description: "The indicator that the row answers." })
  indicator(@Root() { indicatorId }: QuestionMapping, @Ctx() { load }: Context<Loaders>) {
    return load.indicator.load(indicatorId);
  }
}

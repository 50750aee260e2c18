import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { IndicatorAnswer } from "./answer.entity";
import { Country } from "./country.stub";
import { ExternalImport, ExternalImportRow } from "./external-import.entity";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { ExternalQuestionnaire } from "./questionnaire.entity";

const ExternalImportConnection = connectionOf(ExternalImport, "ExternalImport");

@Resolver(() => ExternalImport)
export class ExternalImportResolver {
  @Query(() => ExternalImport, {
    nullable: true,
    description: "An import; null where there is none that you may see.",
  })
  externalImport(
    @Arg("id", () => ID, { description: "A UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.externalImport.load(id);
  }

  @Query(() => ExternalImportConnection, {
    description: "The imports of your own country, the latest first; empty for everyone but a delegation.",
  })
  externalImports(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.externalImports({ ...page, filter: {}, orderBy: "IMPORTED_AT" });
  }

  @FieldResolver(() => ExternalQuestionnaire, { description: "The questionnaire." })
  questionnaire(@Root() { questionnaireId }: ExternalImport, @Ctx() { load }: Context<Loaders>) {
    return load.questionnaire.load(questionnaireId);
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country whose answers they are." })
  country(@Root() { countryIso3 }: ExternalImport) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The delegation that imported them." })
  author(@Root() { authorId }: ExternalImport) {
    return Partner.at(authorId);
  }
}

@Resolver(() => ExternalImportRow)
export class ExternalImportRowResolver {
  @FieldResolver(() => IndicatorAnswer, {
    nullable: true,
    description: "The answer that was drafted, or that the hub held; null where there is none.",
  })
  answer(@Root() { answerId }: ExternalImportRow, @Ctx() { load }: Context<Loaders>) {
    return answerId && load.answer.load(answerId);
  }
}

import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { AgeGroup, Sex } from "./indicator.terms";

@InputType({ description: "A questionnaire of another organisation." })
export class ExternalQuestionnaireInput {
  @Field(() => ID, { description: "Small letters, digits and hyphens, e.g. unodc-glotip-2016." })
  id!: string;
  @Field(() => LocalizedTextInput, { description: "Its title; up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => ID, { description: "The id of the Partner whose questionnaire it is, e.g. unodc." })
  author!: string;
  @Field(() => [String], { description: "The calendar years about which its tables ask; up to 30." })
  periods!: string[];
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What a reader must know of it; up to 2000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => String, { description: "Where it is read; up to 500 characters." })
  source!: string;
}

@InputType({ description: "That a row of an external questionnaire answers an indicator." })
export class QuestionMappingInput {
  @Field(() => ID, { description: "The questionnaire." })
  questionnaire!: string;
  @Field(() => String, { description: "The question, as the questionnaire numbers it." })
  question!: string;
  @Field(() => String, {
    defaultValue: "",
    description: "The row of its table; empty where it has one row only.",
  })
  category!: string;
  @Field(() => ID, {
    description:
      "The indicator, of the scale COUNT, RATE or YES_PARTLY_NO. Where a later edition takes its place, that one is answered.",
  })
  indicator!: string;
  @Field(() => Sex, { nullable: true, description: "For a part of a count: the sex." })
  sex?: Sex | null;
  @Field(() => AgeGroup, { nullable: true, description: "For a part of a count: the age." })
  age?: AgeGroup | null;
}

@InputType({ description: "Answers given in an external questionnaire." })
export class ExternalAnswersInput {
  @Field(() => ID, { description: "The questionnaire." })
  questionnaire!: string;
  @Field(() => ID, { description: "Your own country, e.g. GTM." })
  country!: string;
  @Field(() => String, {
    description:
      "The table as CSV (UTF-8): the columns question, category, one for each calendar year (e.g. 2014), articles and sources. " +
      "Lists are separated by semicolons. A blank cell is no answer.",
  })
  csv!: string;
}

import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { Confidence } from "../kit/source";
import { AnswerChoice, AnswerState } from "./answer.terms";
import { AgeGroup, Sex } from "./indicator.terms";

@InputType({ description: "A part of a count." })
export class CountCellInput {
  @Field(() => Sex, { nullable: true, description: "Needed where the indicator is split by sex." })
  sex?: Sex | null;
  @Field(() => AgeGroup, { nullable: true, description: "Needed where the indicator is split by age." })
  age?: AgeGroup | null;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@InputType({ description: "A value: only the part that belongs to the indicator's scale." })
export class AnswerValueInput {
  @Field(() => AnswerChoice, { nullable: true, description: "For YES_PARTLY_NO." })
  choice?: AnswerChoice | null;
  @Field(() => Int, { nullable: true, description: "For ORDINAL: 1 to 5." })
  ordinal?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "For COUNT: how many in all; left out, the sum of the cells.",
  })
  count?: number | null;
  @Field(() => [CountCellInput], {
    nullable: true,
    description: "For COUNT: its parts, along every line by which the indicator is split.",
  })
  cells?: CountCellInput[] | null;
  @Field(() => Float, { nullable: true, description: "For RATE: a number from 0, in the indicator's unit." })
  rate?: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: "For DATE: the day from which it holds." })
  startsOn?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: "For DATE: the day to which it holds, if set." })
  endsOn?: string | null;
  @Field(() => LocalizedTextInput, { nullable: true, description: "For TEXT: up to 5000 characters." })
  text?: LocalizedTextInput | null;
  @Field(() => [ID], { nullable: true, description: "For MULTI: codes of the indicator's options." })
  selected?: string[] | null;
}

@InputType({ description: "A law or an act on which an answer rests." })
export class LegalBasisInput {
  @Field(() => String, { description: "By its national name and article; up to 300 characters." })
  citation!: string;
  @Field(() => ID, { nullable: true, description: "The id of the Provision, where the hub holds it." })
  provision?: string | null;
}

@InputType({ description: "What shows that an answer is so." })
export class AnswerEvidenceInput {
  @Field(() => LocalizedTextInput, { description: "What it shows; up to 1000 characters." })
  description!: LocalizedTextInput;
  @Field(() => String, { description: "The document or record in which it is read; up to 500 characters." })
  source!: string;
  @Field(() => String, { nullable: true, description: "Where it is found on the web (http or https)." })
  url?: string | null;
}

@InputType({ description: "Where the data of an answer come from." })
export class AnswerSourceInput {
  @Field(() => String, { description: "The document, register or body; up to 500 characters." })
  citation!: string;
  @Field(() => Confidence, { description: "How sure it is." })
  confidence!: Confidence;
}

@InputType({
  description: "An answer as its country writes it, whole: what is left out is empty afterwards.",
})
export class AnswerContentInput {
  @Field(() => AnswerState, { description: "Whether there is an answer. Only ANSWERED has a value." })
  state!: AnswerState;
  @Field(() => AnswerValueInput, { nullable: true, description: "The value; needed where ANSWERED." })
  value?: AnswerValueInput | null;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What you wish to add; up to 5000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => [LegalBasisInput], {
    defaultValue: [],
    description: "Laws and acts on which it rests; up to 30.",
  })
  legalBasis!: LegalBasisInput[];
  @Field(() => [AnswerEvidenceInput], { defaultValue: [], description: "What shows it; up to 30." })
  evidence!: AnswerEvidenceInput[];
  @Field(() => [AnswerSourceInput], { defaultValue: [], description: "Where its data come from; up to 30." })
  sources!: AnswerSourceInput[];
}

@InputType({ description: "A country's answer to an indicator for a period." })
export class IndicatorAnswerInput extends AnswerContentInput {
  @Field(() => ID, { description: "The indicator, e.g. HUB-DEMO-1/L-01." })
  indicator!: string;
  @Field(() => ID, { description: "Your own country, e.g. GTM." })
  country!: string;
  @Field(() => String, { description: "The calendar year to which it refers, e.g. 2016." })
  period!: string;
}

@ArgsType()
export class AnswerChangeArgs {
  @Field(() => ID, { description: "Your own key for this request; repeat it when you repeat the request." })
  idempotencyKey!: string;
  @Field(() => ID, { description: "The answer." })
  id!: string;
  @Field(() => Int, { description: "The version of the answer on which the change is based." })
  version!: number;
}

@ArgsType()
export class AnswerReviseArgs extends AnswerChangeArgs {
  @Field(() => AnswerContentInput, { description: "The answer, whole." })
  input!: AnswerContentInput;
}

@ArgsType()
export class AnswerNoteArgs extends AnswerChangeArgs {
  @Field(() => LocalizedTextInput, { description: "What should change, and why; up to 2000 characters." })
  note!: LocalizedTextInput;
}

import { Field, Float, Int, ObjectType } from "type-graphql";

import { IndicatorAnswer } from "./answer.entity";
import { AnswerChoice, AnswerState } from "./answer.terms";
import { Country } from "./country.stub";
import { IndicatorFramework } from "./framework.entity";
import { Indicator } from "./indicator.entity";

@ObjectType({ description: "All Member Countries by all indicators of a framework, for a period." })
export class IndicatorGrid {
  @Field(() => IndicatorFramework, { description: "The framework." })
  framework!: IndicatorFramework;
  @Field(() => String, { description: "The calendar year, e.g. 2016." })
  period!: string;
}

@ObjectType({ description: "A country's published answer to an indicator, or that there is none." })
export class IndicatorGridCell {
  @Field(() => Country, { nullable: true, description: "The country." })
  country!: Country | null;
  @Field(() => Indicator, { description: "The indicator." })
  indicator!: Indicator;
  @Field(() => AnswerState, { description: "NOT_ANSWERED also where nothing is published." })
  state!: AnswerState;
  @Field(() => IndicatorAnswer, {
    nullable: true,
    description:
      "The published answer, perhaps one given under an earlier edition; null where there is none.",
  })
  answer!: IndicatorAnswer | null;
}

@ObjectType({ description: "How many answered with a choice." })
export class AnswerChoiceCount {
  @Field(() => AnswerChoice, { description: "The choice." })
  choice!: AnswerChoice;
  @Field(() => Int, { description: "How many." })
  count!: number;
  @Field(() => Float, {
    nullable: true,
    description: "As a share, from 0 to 1, of those that answered; null where none did.",
  })
  share!: number | null;
}

@ObjectType({ description: "Cells of the grid, counted. Shares and averages are of those answered alone." })
export class AnswerTally {
  @Field(() => Int, { description: "How many are answered." })
  answered!: number;
  @Field(() => Int, { description: "How many are not, or not published." })
  notAnswered!: number;
  @Field(() => Int, { description: "How many do not apply." })
  notApplicable!: number;
  @Field(() => Int, { description: "How many the country chose not to answer." })
  refused!: number;
  @Field(() => [AnswerChoiceCount], {
    description: "Every choice of the scale YES_PARTLY_NO, over the indicators that have that scale.",
  })
  choices!: AnswerChoiceCount[];
}

@ObjectType({ description: "The cells of a country, counted." })
export class CountryAnswerTally extends AnswerTally {
  @Field(() => Country, { nullable: true, description: "The country." })
  country!: Country | null;
}

@ObjectType({
  description:
    "The cells of an indicator, counted. Sums are of numbers that everyone can read: a number withheld is in none.",
})
export class IndicatorAnswerTally extends AnswerTally {
  @Field(() => Indicator, { description: "The indicator." })
  indicator!: Indicator;
  @Field(() => Float, {
    nullable: true,
    description: "For COUNT: the sum of the counts that are not withheld; null where there is none.",
  })
  sum!: number | null;
  @Field(() => Int, {
    description: "For COUNT: how many countries' counts are withheld, and not in the sum.",
  })
  suppressed!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      "For ORDINAL and RATE: the plain average of the countries that answered; null where none did.",
  })
  average!: number | null;
}

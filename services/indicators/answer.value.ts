import { Field, Float, ID, Int, ObjectType } from "type-graphql";

import { Bilingual, type Localized } from "../kit/localized-text";
import { GraphQLDate } from "../kit/scalars";
import { AnswerChoice } from "./answer.terms";
import { AgeGroup, Sex } from "./indicator.terms";

/** A part of a count, as a country gives it. */
export interface Cell {
  sex: Sex | null;
  age: AgeGroup | null;
  count: number;
}

/** An answer's value as it is stored: the parts of its scale, whole. Nobody but the country reads it like this. */
export interface StoredValue {
  choice?: AnswerChoice;
  ordinal?: number;
  count?: number;
  cells?: Cell[];
  rate?: number;
  startsOn?: string | null;
  endsOn?: string | null;
  text?: Localized;
  selected?: string[];
}

@ObjectType({ description: "A part of a count." })
export class CountCell {
  @Field(() => Sex, { nullable: true, description: "The sex; null where the count is not split by it." })
  sex!: Sex | null;
  @Field(() => AgeGroup, { nullable: true, description: "The age; null where the count is not split by it." })
  age!: AgeGroup | null;
  @Field(() => Int, { nullable: true, description: "How many; null where it is withheld." })
  count!: number | null;
  @Field(() => Boolean, {
    description: "Whether it is withheld: a number below 11, or one that would reveal such a number.",
  })
  suppressed!: boolean;
}

@ObjectType({ description: "What was answered, in the part that belongs to the indicator's scale." })
export class AnswerValue {
  @Field(() => AnswerChoice, { nullable: true, description: "Yes, partly or no." })
  choice!: AnswerChoice | null;
  @Field(() => Int, { nullable: true, description: "From 1 to 5, where 5 is the best." })
  ordinal!: number | null;
  @Field(() => Int, { nullable: true, description: "How many in all; null where it is withheld." })
  count!: number | null;
  @Field(() => Boolean, {
    description: "Whether `count` is withheld: below 11, or it would reveal a number below 11.",
  })
  suppressed!: boolean;
  @Field(() => [CountCell], { description: "The count, split; empty where it is not." })
  cells!: CountCell[];
  @Field(() => Float, { nullable: true, description: "In the indicator's unit." })
  rate!: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: "The day from which it holds, where known." })
  startsOn!: string | null;
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day to which it holds; null where none is set.",
  })
  endsOn!: string | null;
  @Bilingual({ column: false, nullable: true, description: "In words." })
  text!: Localized | null;
  @Field(() => [ID], { description: "The codes of the options selected." })
  selected!: string[];
}

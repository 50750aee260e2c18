import { ArgsType, Directive, Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection";
import { Language } from "../languages";
import { TranslationStatus } from "./translation";

@Directive("@shareable")
@ObjectType({ description: "How one text of one record stands in one language." })
export class TextStatus {
  @Field(() => String, { description: 'What the text belongs to, e.g. "practice".' })
  noun!: string;
  @Field(() => ID, { description: "The record's id." })
  recordId!: string;
  @Field(() => String, { description: "The field of the record." })
  field!: string;
  @Field(() => Int, { description: "Which text of the field, from 1, where the field holds several." })
  number!: number;
  @Field(() => Language, { description: "The language." })
  language!: Language;
  @Field(() => TranslationStatus, { description: "How the text stands in it." })
  status!: TranslationStatus;
}

export const TextStatusConnection = connectionOf(TextStatus, "TextStatus", { shareable: true });

@ArgsType()
export class TextStatusArgs {
  @Field(() => Language, { nullable: true, description: "In this language; in both where it is left out." })
  language?: Language | null;
  @Field(() => [TranslationStatus], {
    defaultValue: [TranslationStatus.MISSING, TranslationStatus.STALE],
    description: "With one of these statuses.",
  })
  status!: TranslationStatus[];
  @Field(() => [String], { nullable: true, description: 'Of these kinds of records, e.g. "practice".' })
  noun?: string[] | null;
  @Field(() => Int, { nullable: true, description: "How many, 1 to 100; 20 where it is left out." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "Those after this cursor." })
  after?: string | null;
}

import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { ItemKind, ServiceType } from "./item.enums";

@InputType({ description: "What an item says, whole: what is left out is recorded as not there." })
export class StrategyItemInput {
  @Field(() => ItemKind, { description: "What kind of part it is." })
  kind!: ItemKind;
  @Field(() => LocalizedTextInput, { description: "Its title; 300 characters at most in each language." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What is to be done; 5000 characters at most.",
  })
  action?: LocalizedTextInput | null;
  @Field(() => ID, { nullable: true, description: "Its phase, e.g. repatriation." })
  phase?: string | null;
  @Field(() => [ID], { defaultValue: [], description: "The principles that guide it." })
  principles!: string[];
  @Field(() => [LocalizedTextInput], {
    defaultValue: [],
    description: "Kinds of bodies that answer for it; never persons.",
  })
  responsibleBodies!: LocalizedTextInput[];
  @Field(() => [LocalizedTextInput], {
    defaultValue: [],
    description: "The groups of persons it is for, e.g. children.",
  })
  population!: LocalizedTextInput[];
  @Field(() => [ServiceType], { defaultValue: [], description: "The kinds of support it is about." })
  serviceTypes!: ServiceType[];
  @Field(() => [String], {
    defaultValue: [],
    description: "Articles of the Palermo instruments, e.g. TIP 6 or SOM 16.",
  })
  treatyArticles!: string[];
  @Field(() => String, { description: "Where this is read, e.g. the edition and its page." })
  source!: string;
}

@InputType({ description: "A new item, and its place." })
export class NewStrategyItemInput extends StrategyItemInput {
  @Field(() => ID, { description: "The edition." })
  edition!: string;
  @Field(() => String, {
    description:
      "Its number: whole numbers or capital letters between full stops, e.g. 6.2.1. What it is under must be there: 6.2.",
  })
  code!: string;
}

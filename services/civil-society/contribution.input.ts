import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { ContributionKind } from "./contribution.terms";

@InputType({ description: "A contribution, whole: what is left out is empty." })
export class ContributionInput {
  @Field(() => ContributionKind, { description: "What it does." })
  kind!: ContributionKind;
  @Field(() => LocalizedTextInput, { nullable: true, description: "A title, up to 200 characters." })
  title?: LocalizedTextInput | null;
  @Field(() => LocalizedTextInput, {
    description: "What it says, up to 20,000 characters a language. No names of persons.",
  })
  text!: LocalizedTextInput;
  @Field(() => [ID], {
    defaultValue: [],
    description:
      "Countries it is about, by ISO 3166-1 alpha-3; up to 50. Each may reply once, though nobody asks it to answer.",
  })
  aboutCountries!: string[];
  @Field(() => [ID], {
    nullable: true,
    description:
      "Partners it is about, by id; up to 50. Each may reply once, though nobody asks it to answer.",
  })
  aboutPartners?: string[] | null;
  @Field(() => [ID], { defaultValue: [], description: "Practices it is about, by id; up to 50." })
  aboutPractices!: string[];
  @Field(() => [ID], {
    defaultValue: [],
    description: "Items of the Regional Strategy it is about, by id; up to 50.",
  })
  aboutStrategyItems!: string[];
  @Field(() => [ID], {
    defaultValue: [],
    description: "Countries whose delegations are to answer, by ISO 3166-1 alpha-3; up to 50.",
  })
  addressedToCountries!: string[];
  @Field(() => [ID], {
    defaultValue: [],
    description:
      "Partners that are to answer, by id; up to 50. Addressed to nobody, it is for the secretariat to answer.",
  })
  addressedToPartners!: string[];
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "The meeting at which it was delivered, up to 200 characters.",
  })
  occasion?: LocalizedTextInput | null;
  @Field(() => String, {
    nullable: true,
    description:
      "When it was delivered, no more precise than is known: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601).",
  })
  deliveredOn?: string | null;
}

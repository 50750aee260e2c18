import { Field, ID, InputType } from "type-graphql";

import { Crime } from "../kit/crime";
import { LocalizedTextInput } from "../kit/localized-text.input";
import { LawStage } from "./law.terms";
import { LegislationSourceInput } from "./source.input";

const PRECISION = "YYYY, YYYY-MM or YYYY-MM-DD, where known.";

@InputType({ description: "A law or bill, whole: what is left out is recorded as not known." })
export class LawInput {
  @Field(() => LocalizedTextInput, { description: "What it is called; up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => String, { nullable: true, description: "Its national number, e.g. Decreto 10-2015." })
  number?: string | null;
  @Field(() => Crime, { description: "The crime that it is recorded for." })
  crime!: Crime;
  @Field(() => LawStage, { description: "Whether it is law or a bill." })
  stage!: LawStage;
  @Field(() => String, { nullable: true, description: `When it was passed: ${PRECISION}` })
  passedOn?: string | null;
  @Field(() => String, { nullable: true, description: `When it was published: ${PRECISION}` })
  publishedOn?: string | null;
  @Field(() => String, { nullable: true, description: "The official gazette, where known." })
  gazette?: string | null;
  @Field(() => String, { nullable: true, description: "Where its text is found (https:// or http://)." })
  url?: string | null;
  @Field(() => LocalizedTextInput, { nullable: true, description: "What a reader must know of it." })
  note?: LocalizedTextInput | null;
  @Field(() => ID, { nullable: true, description: "The law that it amends, of the same country." })
  amends?: string | null;
  @Field(() => [LegislationSourceInput], { description: "Where this is read; one at least, 30 at most." })
  sources!: LegislationSourceInput[];
}

@InputType({ description: "A new law or bill." })
export class NewLawInput extends LawInput {
  @Field(() => ID, { description: "The country, e.g. GTM." })
  country!: string;
  @Field(() => ID, {
    description:
      "Its id: the country's code in small letters, a hyphen, and small letters, digits and hyphens, e.g. " +
      "gtm-decree-10-2015.",
  })
  id!: string;
}

@InputType({ description: "An article of a law." })
export class ProvisionInput {
  @Field(() => ID, { description: "The law it stands in." })
  law!: string;
  @Field(() => String, { description: "The article as the law numbers it, e.g. 202 Ter." })
  article!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The law that inserted or rewrote it, of the same country.",
  })
  insertedBy?: string | null;
  @Field(() => String, { nullable: true, description: "Where its text is found (https:// or http://)." })
  url?: string | null;
  @Field(() => [LegislationSourceInput], { description: "Where this is read; one at least, 30 at most." })
  sources!: LegislationSourceInput[];
}

import { Field, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { AdoptionStatus } from "./adoption.entity";

@InputType({ description: "What shows that an item is put into practice." })
export class AdoptionEvidenceInput {
  @Field(() => LocalizedTextInput, {
    description: "What it shows; 1000 characters at most in each language.",
  })
  description!: LocalizedTextInput;
  @Field(() => String, { description: "The document or record in which it is read; 500 characters at most." })
  source!: string;
  @Field(() => String, { nullable: true, description: "Where it is found on the web (http or https)." })
  url?: string | null;
}

@InputType({
  description: "Where a country stands with an item, whole: what is left out is recorded as not known.",
})
export class AdoptionInput {
  @Field(() => ID, { description: "Your own country, e.g. GTM." })
  country!: string;
  @Field(() => ID, { description: "The item, e.g. 2011-revised.6.2." })
  item!: string;
  @Field(() => AdoptionStatus, {
    description: "How far it is adopted. UNKNOWN takes back what was reported.",
  })
  status!: AdoptionStatus;
  @Field(() => GraphQLDate, { nullable: true, description: "Since when, where known; not in the future." })
  since?: string | null;
  @Field(() => [String], {
    defaultValue: [],
    description: "Laws and acts it rests on, by their national names.",
  })
  legalBasis!: string[];
  @Field(() => [AdoptionEvidenceInput], {
    defaultValue: [],
    description: "What shows it; ADOPTED needs at least one.",
  })
  evidence!: AdoptionEvidenceInput[];
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What you wish to add; 2000 characters at most.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => Int, {
    nullable: true,
    description: "The version of the record on which the change is based; null or 0 for the first report.",
  })
  version?: number | null;
}

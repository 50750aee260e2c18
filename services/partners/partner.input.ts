import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { Confidence } from "../kit/source";
import { PartnerKind } from "./partner.kind";

@InputType({ description: "A name that a partner has or had." })
export class PartnerNameInput {
  @Field(() => LocalizedTextInput, { description: "The name, up to 200 characters." })
  name!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, { nullable: true, description: "The acronym, up to 40 characters." })
  acronym?: LocalizedTextInput | null;
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The first day on which it is known to have been in use.",
  })
  validFrom?: string | null;
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The last such day: needed for a former name, none for the present one.",
  })
  validTo?: string | null;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What to know about it, up to 500 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => Confidence, {
    defaultValue: Confidence.HIGH,
    description: "How sure the name and its days are.",
  })
  confidence!: Confidence;
}

@InputType({ description: "Another spelling under which a partner is met." })
export class PartnerAliasInput {
  @Field(() => String, { description: "The spelling, up to 200 characters." })
  alias!: string;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "Where it comes from, up to 500 characters.",
  })
  note?: LocalizedTextInput | null;
}

@InputType({
  description: "What is kept of a partner and may change, whole: what is left out is recorded as none.",
})
export class PartnerInput {
  @Field(() => [PartnerNameInput], {
    description: "Its names, 1 to 20, the oldest first; the last one is the present name.",
  })
  names!: PartnerNameInput[];
  @Field(() => [PartnerAliasInput], { defaultValue: [], description: "Other spellings, up to 20." })
  aliases!: PartnerAliasInput[];
  @Field(() => ID, { nullable: true, description: "The id of the partner of which it is a part." })
  parent?: string | null;
  @Field(() => String, {
    description: "Where these facts are read, up to 500 characters; earlier sources stay.",
  })
  source!: string;
}

@InputType({
  description: "A new partner. Its id, kind and country stay as they are: permissions follow from them.",
})
export class RegisterPartnerInput extends PartnerInput {
  @Field(() => ID, {
    description: "A readable id: lower-case letters, digits and hyphens, up to 80 characters.",
  })
  id!: string;
  @Field(() => PartnerKind, { description: "How it takes part." })
  kind!: PartnerKind;
  @Field(() => ID, {
    nullable: true,
    description: "Its country by ISO 3166-1 alpha-3, e.g. GTM; needed for a delegation.",
  })
  country?: string | null;
}

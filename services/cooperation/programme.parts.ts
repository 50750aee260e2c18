import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";

import { Bilingual, type Localized } from "../kit/localized-text";
import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { Source } from "../kit/source";
import { CooperationSourceInput } from "./source.input";

export enum ProgrammeRole {
  DONOR = "DONOR",
  PUBLISHER = "PUBLISHER",
  IMPLEMENTER = "IMPLEMENTER",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(ProgrammeRole, {
  name: "ProgrammeRole",
  description: "What an organisation does in a programme.",
  valuesConfig: {
    DONOR: { description: "It pays." },
    PUBLISHER: { description: "It draws the programme up and publishes it." },
    IMPLEMENTER: { description: "It carries the programme out." },
    UNKNOWN: { description: "It takes part; in which role is not known." },
  },
});

@ObjectType({ description: "An organisation's part in a programme." })
export class ProgrammeOrganisation {
  @Field(() => ProgrammeRole, { description: "What it does." })
  role!: ProgrammeRole;
  @Bilingual({ column: false, description: "Its name." })
  name!: Localized;
  partnerId!: string | null;
}

@InputType({ description: "An organisation's part in a programme." })
export class ProgrammeOrganisationInput {
  @Field(() => ProgrammeRole, { description: "What it does." })
  role!: ProgrammeRole;
  @Field(() => LocalizedTextInput, { description: "Its name, up to 200 characters." })
  name!: LocalizedTextInput;
  @Field(() => ID, { nullable: true, description: "Its id where it is a Partner, e.g. iom." })
  partner?: string | null;
}

@ObjectType({ description: "The terms of cooperation of a programme, as they were presented." })
export class CooperationTerms {
  @Bilingual({
    column: false,
    nullable: true,
    description: "What they say; null where the text was not found.",
  })
  text!: Localized | null;
  presentedById!: string | null;
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "When they were presented; null where not known.",
  })
  presentedOn!: string | null;
  reportPointId!: string | null;
  @Field(() => [Source], { description: "Where this is read." })
  sources!: Source[];
}

@InputType({ description: "The terms of cooperation of a programme, as they were presented." })
export class CooperationTermsInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What they say, up to 10,000 characters; left out where the text was not found.",
  })
  text?: LocalizedTextInput | null;
  @Field(() => ID, { nullable: true, description: "The id of the Partner that presented them." })
  presentedBy?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: "When; not in the future." })
  presentedOn?: string | null;
  @Field(() => ID, { nullable: true, description: "The point of a report that says so, e.g. 2016-06-08/4." })
  reportPoint?: string | null;
  @Field(() => [CooperationSourceInput], { description: "Where this is read; at least one." })
  sources!: CooperationSourceInput[];
}

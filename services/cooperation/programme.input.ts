import { Field, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { ProgrammeComponentInput } from "./component";
import { EnvelopeInput } from "./envelope";
import { CooperationTermsInput, ProgrammeOrganisationInput } from "./programme.parts";
import { CooperationSourceInput } from "./source.input";

const DATE_PART = "YYYY, YYYY-MM or YYYY-MM-DD, no more precise than is known.";

@InputType({ description: "A programme, whole: what is left out is recorded as not known." })
export class ProgrammeInput {
  @Field(() => LocalizedTextInput, { description: "Its title, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => [ProgrammeOrganisationInput], {
    defaultValue: [],
    description: "Who pays for it, publishes it, carries it out; up to 30.",
  })
  organisations!: ProgrammeOrganisationInput[];
  @Field(() => String, { nullable: true, description: "What it is paid through, e.g. DCI." })
  fundingInstrument?: string | null;
  @Field(() => EnvelopeInput, {
    nullable: true,
    description: "What is set aside for all of it. A total that does not add up is refused.",
  })
  envelope?: EnvelopeInput | null;
  @Field(() => Int, { nullable: true, description: "The first year of its period." })
  firstYear?: number | null;
  @Field(() => Int, { nullable: true, description: "The last year of its period." })
  lastYear?: number | null;
  @Field(() => String, { nullable: true, description: `When it was approved: ${DATE_PART}` })
  approvedOn?: string | null;
  @Field(() => String, { nullable: true, description: `When it was announced: ${DATE_PART}` })
  announcedOn?: string | null;
  @Field(() => [ID], {
    defaultValue: [],
    description: "Ids of its themes, beside those of its components; up to 30.",
  })
  themes!: string[];
  @Field(() => [ProgrammeComponentInput], {
    defaultValue: [],
    description: "Its components and their parts, in one list; up to 100.",
  })
  components!: ProgrammeComponentInput[];
  @Field(() => [CooperationTermsInput], {
    defaultValue: [],
    description: "Its terms of cooperation, as they were presented; up to 30.",
  })
  terms!: CooperationTermsInput[];
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What a reader should know, and what was not found; up to 5000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => [CooperationSourceInput], { description: "Where it is read; at least one, up to 30." })
  sources!: CooperationSourceInput[];
}

@InputType({ description: "A new programme." })
export class RegisterProgrammeInput extends ProgrammeInput {
  @Field(() => ID, {
    description: "Its id for good: small letters, digits and hyphens, e.g. mip-latin-america-2014-2020.",
  })
  id!: string;
}

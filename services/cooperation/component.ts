import { Field, ID, InputType, ObjectType } from "type-graphql";

import { Bilingual, type Localized } from "../kit/localized-text";
import { LocalizedTextInput } from "../kit/localized-text.input";
import { Source } from "../kit/source";
import { Envelope, EnvelopeInput } from "./envelope";
import { CooperationSourceInput } from "./source.input";

/** A part of a programme as its record keeps it: where it stands follows from its code. */
export interface Component {
  code: string;
  title: Localized;
  envelope: Envelope | null;
  themeIds: string[];
  sources: Source[];
}

@ObjectType({ description: "A part of a programme: a component, or a strand of one." })
export class ProgrammeComponent implements Component {
  @Field(() => ID, { description: "The programme's id and the code, e.g. mip-latin-america-2014-2020.1.3." })
  id!: string;

  @Field(() => String, { description: "Its number in the programme: 1.3 is a part of 1." })
  code!: string;

  @Bilingual({ column: false, description: "Its title." })
  title!: Localized;

  @Field(() => Envelope, { nullable: true, description: "What is set aside for it; null where not known." })
  envelope!: Envelope | null;

  themeIds!: string[];

  @Field(() => [Source], { description: "Where it is read." })
  sources!: Source[];

  @Field(() => [ProgrammeComponent], { description: "Its own parts, by code." })
  components!: ProgrammeComponent[];
}

@InputType({ description: "A part of a programme." })
export class ProgrammeComponentInput {
  @Field(() => String, {
    description: "Its number, e.g. 1 or 1.3; what it is a part of must be there: 1. Four levels at most.",
  })
  code!: string;
  @Field(() => LocalizedTextInput, { description: "Its title, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => EnvelopeInput, {
    nullable: true,
    description: "What is set aside for it; left out where not known.",
  })
  envelope?: EnvelopeInput | null;
  @Field(() => [ID], { defaultValue: [], description: "Ids of its themes; up to 30." })
  themes!: string[];
  @Field(() => [CooperationSourceInput], { description: "Where it is read; at least one." })
  sources!: CooperationSourceInput[];
}

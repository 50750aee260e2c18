import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { LegalElement, Requirement } from "./element.terms";
import { EntryStanding } from "./matrix.terms";
import { PenaltyTierInput } from "./penalty.input";
import { LegislationSourceInput } from "./source.input";
import { UncertainDayInput } from "./uncertain-day";

@InputType({ description: "Whether the law has an element of the crime." })
export class ElementReadingInput {
  @Field(() => LegalElement, { description: "The element." })
  element!: LegalElement;
  @Field(() => Requirement, { description: "Whether the law has it. UNKNOWN where the source does not say." })
  requirement!: Requirement;
  @Field(() => LocalizedTextInput, { description: "What the source says of it; up to 1000 characters." })
  reason!: LocalizedTextInput;
}

@InputType({ description: "What an entry says, whole: what is left out is recorded as not known." })
export class MatrixEntryContentInput {
  @Field(() => EntryStanding, { defaultValue: EntryStanding.LAW, description: "What kind of thing it says." })
  standing!: EntryStanding;
  @Field(() => ID, { nullable: true, description: "The law or bill; not needed where `provision` is given." })
  law?: string | null;
  @Field(() => ID, { nullable: true, description: "The article." })
  provision?: string | null;
  @Field(() => LocalizedTextInput, { description: "What it says, in short; up to 2000 characters." })
  summary!: LocalizedTextInput;
  @Field(() => [LocalizedTextInput], {
    defaultValue: [],
    description: "The acts that are punished; up to 30.",
  })
  acts!: LocalizedTextInput[];
  @Field(() => [LocalizedTextInput], { defaultValue: [], description: "The means; up to 30." })
  means!: LocalizedTextInput[];
  @Field(() => [LocalizedTextInput], { defaultValue: [], description: "The purposes; up to 30." })
  purposes!: LocalizedTextInput[];
  @Field(() => [ElementReadingInput], { defaultValue: [], description: "The elements; each once." })
  elements!: ElementReadingInput[];
  @Field(() => [PenaltyTierInput], { defaultValue: [], description: "The penalties; up to 30." })
  penalties!: PenaltyTierInput[];
  @Field(() => UncertainDayInput, {
    nullable: true,
    description: "From when it is law, as well as you know.",
  })
  validFrom?: UncertainDayInput | null;
  @Field(() => UncertainDayInput, {
    nullable: true,
    description: "The last day on which it was law, as well as you know; left out where no end is known.",
  })
  validTo?: UncertainDayInput | null;
  @Field(() => [LegislationSourceInput], {
    description: "Where it is read; one at least (none for NOT_FOUND), 30 at most.",
  })
  sources!: LegislationSourceInput[];
}

@InputType({ description: "A new entry in a cell of the matrix." })
export class MatrixEntryInput extends MatrixEntryContentInput {
  @Field(() => ID, { description: "The cell, e.g. GTM/SMUGGLING/PENALTY." })
  cell!: string;
  @Field(() => [ID], {
    defaultValue: [],
    description:
      "Entries of the cell that it contradicts: both are then shown, as a dispute, until it is decided.",
  })
  contradicts!: string[];
}

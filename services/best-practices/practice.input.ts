import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { Confidence } from "../kit/source";
import { Population } from "./population";
import { Crime, EvidenceLevel, PracticeAxis, PracticeCompletion } from "./practice.terms";

@InputType({ description: "Where a practice can be read about." })
export class PracticeSourceInput {
  @Field(() => String, { description: "The source: a document, a page or a record; up to 500 characters." })
  citation!: string;
  @Field(() => Confidence, { description: "How sure it is." })
  confidence!: Confidence;
}

const text = (description: string) => Field(() => LocalizedTextInput, { nullable: true, description });

@InputType({
  description: "A practice as its author writes it, whole: what is left out is empty afterwards.",
})
export class PracticeInput {
  @text("What it is called; up to 200 characters. Needed before it is submitted.")
  title?: LocalizedTextInput | null;
  @text("The problem that it answers. This or `whatWasDone` is needed before it is submitted.")
  problem?: LocalizedTextInput | null;
  @text("What was done. This or `problem` is needed before it is submitted.")
  whatWasDone?: LocalizedTextInput | null;
  @text("What came of it.")
  results?: LocalizedTextInput | null;
  @text("What was learnt.")
  lessons?: LocalizedTextInput | null;
  @text("What failed, and why.")
  whatFailed?: LocalizedTextInput | null;
  @text("What another country needs in order to do the same.")
  replicationConditions?: LocalizedTextInput | null;
  @text("Where within the country or the region, and how widely.")
  scope?: LocalizedTextInput | null;
  @text("What it costs and who pays for it; up to 1000 characters.")
  funding?: LocalizedTextInput | null;
  @text(
    "The office or post to ask, up to 200 characters: a role, never a person, an e-mail address or a telephone number.",
  )
  focalPoint?: LocalizedTextInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The country where it is carried out, e.g. GTM; left out by a delegation, its own, and else none: regional.",
  })
  country?: string | null;
  @Field(() => Crime, { nullable: true, description: "The crime. Needed before it is submitted." })
  crime?: Crime | null;
  @Field(() => PracticeAxis, {
    nullable: true,
    description: "The line of work. Needed before it is submitted.",
  })
  axis?: PracticeAxis | null;
  @Field(() => EvidenceLevel, {
    nullable: true,
    description: "What its results rest on; UNKNOWN where it is left out.",
  })
  evidence?: EvidenceLevel | null;
  @Field(() => PracticeCompletion, { nullable: true, description: "How far it has come." })
  completion?: PracticeCompletion | null;
  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it began." })
  startedOn?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it ended." })
  endedOn?: string | null;
  @Field(() => [Population], { nullable: true, description: "Whom it is for." })
  population?: Population[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "Organisations that carry it out, by name; up to 30.",
  })
  implementingPartners?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Articles it serves, e.g. "TIP 6" or "SOM 16"; up to 30.',
  })
  treatyArticles?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Ids of StrategyItems that it serves; up to 30." })
  strategyItems?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "The id of the published practice that it was adapted from.",
  })
  adaptedFrom?: string | null;
  @Field(() => [PracticeSourceInput], {
    nullable: true,
    description: "Where it can be read about; up to 30.",
  })
  sources?: PracticeSourceInput[] | null;
}

@ArgsType()
export class DraftArgs {
  @Field(() => ID, { description: "Your own key for this request; repeat it when you repeat the request." })
  idempotencyKey!: string;
  @Field(() => PracticeInput, { description: "The practice." })
  input!: PracticeInput;
}

@ArgsType()
export class ChangeArgs {
  @Field(() => ID, { description: "Your own key for this request; repeat it when you repeat the request." })
  idempotencyKey!: string;
  @Field(() => ID, { description: "The practice." })
  id!: string;
  @Field(() => Int, { description: "The version of the practice on which the change is based." })
  version!: number;
}

@ArgsType()
export class ReviseArgs extends ChangeArgs {
  @Field(() => PracticeInput, { description: "The practice, whole." })
  input!: PracticeInput;
}

@ArgsType()
export class ReturnArgs extends ChangeArgs {
  @Field(() => LocalizedTextInput, {
    description: "What the author should change, and why; up to 2000 characters.",
  })
  note!: LocalizedTextInput;
}

@ArgsType()
export class ArchiveArgs extends ChangeArgs {
  @Field(() => LocalizedTextInput, { description: "Why it is no longer published; up to 2000 characters." })
  reason!: LocalizedTextInput;
}

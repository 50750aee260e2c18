import { Field, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { AS_KNOWN } from "./day.rules";
import { PreconditionState } from "./decision.entity";
import { MeetingSourceInput, SOURCES } from "./source.input";

@InputType({ description: "A decision that a body took or is to take." })
export class DecisionInput {
  @Field(() => ID, { description: "The meeting at which it was taken or put off." })
  meeting!: string;
  @Field(() => String, {
    description:
      "A short word for it, of small letters, digits and hyphens, e.g. work-plan; unique for the meeting.",
  })
  name!: string;
  @Field(() => LocalizedTextInput, {
    description: "What is decided, or to be decided; up to 5000 characters.",
  })
  text!: LocalizedTextInput;
  @Field(() => ID, { nullable: true, description: "The point of a report that holds it." })
  point?: string | null;
  @Field(() => String, { nullable: true, description: "The paragraph of the document in which it stands." })
  paragraph?: string | null;
  @Field(() => [LocalizedTextInput], {
    defaultValue: [],
    description: "What has to be so before it is taken: up to 20 preconditions of 1000 characters.",
  })
  preconditions!: LocalizedTextInput[];
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@InputType({ description: "Whether a precondition is met." })
export class PreconditionInput {
  @Field(() => Int, { description: "Its number within the decision." })
  number!: number;
  @Field(() => PreconditionState, { description: "Whether it is met." })
  state!: PreconditionState;
  @Field(() => LocalizedTextInput, { nullable: true, description: "What shows it, up to 1000 characters." })
  note?: LocalizedTextInput | null;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@InputType({ description: "That a decision was taken." })
export class TakenInput {
  @Field(() => String, { description: `When, ${AS_KNOWN}.` })
  takenOn!: string;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What is to be said of it, up to 2000 characters.",
  })
  note?: LocalizedTextInput | null;
}

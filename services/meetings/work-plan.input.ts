import { Field, ID, InputType, Int } from "type-graphql";

import { Crime } from "../kit/crime";
import { LocalizedTextInput } from "../kit/localized-text.input";
import { AS_KNOWN } from "./day.rules";
import { MeetingSourceInput, SOURCES } from "./source.input";
import { ActionStatus } from "./work-plan-action.entity";

@InputType({ description: "An axis of a work plan." })
export class WorkPlanAxisInput {
  @Field(() => LocalizedTextInput, { description: "What it is called, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, { nullable: true, description: "What it covers, up to 2000 characters." })
  covers?: LocalizedTextInput | null;
}

@InputType({ description: "A work plan." })
export class WorkPlanInput {
  @Field(() => ID, {
    description: "A readable id of small letters, digits and hyphens, e.g. migrant-smuggling-2019-2025.",
  })
  id!: string;
  @Field(() => LocalizedTextInput, { description: "What it is called, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => Crime, { description: "The crime that it is directed against." })
  crime!: Crime;
  @Field(() => Int, { description: "Its first year." })
  firstYear!: number;
  @Field(() => Int, { description: "Its last year." })
  lastYear!: number;
  @Field(() => ID, { nullable: true, description: "The decision that approved it; it has to be taken." })
  decision?: string | null;
  @Field(() => [WorkPlanAxisInput], { description: "Its axes in order: 1 to 20." })
  axes!: WorkPlanAxisInput[];
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@InputType({ description: "An action under an axis of a work plan." })
export class WorkPlanActionInput {
  @Field(() => ID, { description: "The axis." })
  axis!: string;
  @Field(() => LocalizedTextInput, { description: "What is to be done, up to 500 characters." })
  title!: LocalizedTextInput;
  @Field(() => [ID], {
    defaultValue: [],
    description: "The countries that carry it out, e.g. GTM; up to 20.",
  })
  countries!: string[];
  @Field(() => [ID], {
    defaultValue: [],
    description: "The ids of the Partners that carry it out; up to 20.",
  })
  partners!: string[];
  @Field(() => String, { nullable: true, description: `By when, ${AS_KNOWN}.` })
  dueOn?: string | null;
  @Field(() => ActionStatus, { defaultValue: ActionStatus.UNKNOWN, description: "How far it has come." })
  status!: ActionStatus;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@InputType({ description: "How an action stands now." })
export class ActionProgressInput {
  @Field(() => ActionStatus, { description: "How far it has come." })
  status!: ActionStatus;
  @Field(() => LocalizedTextInput, { description: "What was done, up to 2000 characters." })
  note!: LocalizedTextInput;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

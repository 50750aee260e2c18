import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { AS_KNOWN } from "./day.rules";
import { MeetingKind } from "./meeting.entity";
import { MeetingSourceInput, SOURCES } from "./source.input";

@InputType({ description: "An item of a meeting's agenda." })
export class AgendaItemInput {
  @Field(() => String, { description: "Its number on the agenda, up to 10 characters." })
  number!: string;
  @Field(() => LocalizedTextInput, { description: "What was on the agenda, up to 500 characters." })
  title!: LocalizedTextInput;
}

@InputType({
  description: "What is known of a meeting beside its date: whole, what is left out is not known.",
})
export class MeetingInput {
  @Field(() => MeetingKind, { defaultValue: MeetingKind.MEETING, description: "What kind of event it is." })
  kind!: MeetingKind;
  @Field(() => LocalizedTextInput, { description: "What it is called, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "Where it was held, up to 200 characters.",
  })
  place?: LocalizedTextInput | null;
  @Field(() => ID, { nullable: true, description: "The country where it was held, e.g. HND." })
  country?: string | null;
  @Field(() => [AgendaItemInput], { nullable: true, description: "The agenda, up to 100 items." })
  agenda?: AgendaItemInput[] | null;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@InputType({ description: "When a meeting was held, as sources have it." })
export class MeetingDateInput {
  @Field(() => String, { description: `The first day, ${AS_KNOWN}.` })
  startsOn!: string;
  @Field(() => String, { nullable: true, description: "The last day, likewise; left out for one day." })
  endsOn?: string | null;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What is to be said of this reading, up to 1000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@InputType({ description: "A meeting." })
export class NewMeetingInput extends MeetingInput {
  @Field(() => ID, { description: "The id of the Partner that met, e.g. liaison-officer-network." })
  body!: string;
  @Field(() => MeetingDateInput, { description: "When it was held." })
  date!: MeetingDateInput;
}

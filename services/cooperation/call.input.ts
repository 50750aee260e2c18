import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { CooperationSourceInput } from "./source.input";

@InputType({ description: "What a call says, whole." })
export class CallInput {
  @Field(() => LocalizedTextInput, { description: "Its title, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What it asks for, up to 10,000 characters.",
  })
  description?: LocalizedTextInput | null;
  @Field(() => GraphQLDate, { description: "The first day on which proposals can be handed in." })
  opensOn!: string;
  @Field(() => GraphQLDate, {
    description: "The last day on which proposals can be handed in; not in the past.",
  })
  closesOn!: string;
  @Field(() => [ID], {
    nullable: true,
    description: "Countries that may answer, e.g. CRI; left out where the programme's eligibility decides.",
  })
  eligibleCountries?: string[] | null;
  @Field(() => [CooperationSourceInput], { description: "Where it is read; at least one." })
  sources!: CooperationSourceInput[];
}

@InputType({ description: "A new call." })
export class OpenCallInput extends CallInput {
  @Field(() => ID, { description: "The programme." })
  programme!: string;
  @Field(() => ID, { description: "The theme: an id from cooperationThemes. It decides who is notified." })
  theme!: string;
}

import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { KEY, VERSION } from "./args";
import { CooperationSourceInput } from "./source.input";

@InputType({ description: "A proposal of your own organisation that programmes or bodies work together." })
export class SynergyInput {
  @Field(() => LocalizedTextInput, { description: "What you propose, in one line of up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What you propose, in full, up to 10,000 characters.",
  })
  text?: LocalizedTextInput | null;
  @Field(() => [ID], {
    defaultValue: [],
    description: "Ids of the Partners to work with, beside yourself, e.g. sica; up to 30.",
  })
  bodies!: string[];
  @Field(() => [ID], {
    defaultValue: [],
    description: "Ids of the programmes. At least one body or two programmes; up to 30.",
  })
  programmes!: string[];
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "When it was first proposed; today where it is left out.",
  })
  proposedOn?: string | null;
  @Field(() => ID, { nullable: true, description: "The point of a report that says so, e.g. 2016-06-08/4b." })
  reportPoint?: string | null;
  @Field(() => [CooperationSourceInput], { defaultValue: [], description: "Where it is read." })
  sources!: CooperationSourceInput[];
}

@InputType({ description: "What a body decided on a proposed synergy." })
export class SynergyDecisionInput {
  @Field(() => ID, { description: "The id of the Partner that decided, e.g. liaison-officer-network." })
  body!: string;
  @Field(() => GraphQLDate, { description: "The day of the decision; not in the future." })
  decidedOn!: string;
  @Field(() => ID, { nullable: true, description: "The point of a report that says so, e.g. 2016-06-08/4b." })
  reportPoint?: string | null;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What the body added, up to 5000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => [CooperationSourceInput], { description: "Where the decision is read; at least one." })
  sources!: CooperationSourceInput[];
}

@ArgsType()
export class SynergyDecisionArgs {
  @Field(() => ID, KEY)
  idempotencyKey!: string;
  @Field(() => ID, { description: "The synergy." })
  id!: string;
  @Field(() => Int, VERSION)
  version!: number;
  @Field(() => SynergyDecisionInput, { description: "The decision." })
  input!: SynergyDecisionInput;
}

import { Field, ID, InputType, Int } from "type-graphql";

import { Crime } from "../kit/crime";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { each } from "./keys";
import { Stance } from "./position.entity";
import { type ActivityProposal } from "./proposal.entity";
import { ReportSubject, subjectKey } from "./subject";

@InputType({ description: "An activity that your country proposes." })
export class ActivityProposalInput {
  @Field(() => LocalizedTextInput, { description: "What it is called, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, { description: "What is proposed, up to 10,000 characters a language." })
  text!: LocalizedTextInput;
  @Field(() => Crime, { description: "The crime that the activity is directed against." })
  crime!: Crime;
  @Field(() => [ID], {
    defaultValue: [],
    description: "The Palermo instruments to which it is tied: UNTOC, TIP, SOM.",
  })
  instruments!: string[];
  @Field(() => ID, { nullable: true, description: "The meeting to which it is proposed." })
  meeting?: string | null;
}

@InputType({ description: "Your country's position on a proposal." })
export class PositionInput {
  @Field(() => ID, { description: "The proposal." })
  proposal!: string;
  @Field(() => Stance, { description: "What your country says." })
  stance!: Stance;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "Why, up to 2000 characters; everyone sees it.",
  })
  reason?: LocalizedTextInput | null;
  @Field(() => Int, {
    defaultValue: 0,
    description: "The version of your position on which the change is based; 0 where there is none yet.",
  })
  version!: number;
}

/** What a delegation proposes, checked and ready to be stored. */
export const contentOf = ({
  title,
  text,
  crime,
  instruments,
}: ActivityProposalInput): Partial<ActivityProposal> => ({
  title: localized("input.title", title, 300),
  text: localized("input.text", text, 10_000),
  crime,
  instrumentCodes: each("input.instruments", 3, instruments, (field, code) =>
    subjectKey(field, ReportSubject.INSTRUMENT, code),
  ),
});

import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { BASED_ON, KEY } from "./arguments";

@InputType({ description: "A request that IOM assist your country." })
export class AssistanceRequestInput {
  @Field(() => LocalizedTextInput, { description: "What you ask for; up to 5000 characters." })
  text!: LocalizedTextInput;
  @Field(() => ID, { nullable: true, description: "The obligation of your country that it is to help with." })
  obligation?: string | null;
}

@ArgsType()
export class RequestArgs {
  @Field(() => ID, KEY)
  idempotencyKey!: string;
  @Field(() => ID, { description: "The request." })
  id!: string;
  @Field(() => Int, BASED_ON)
  version!: number;
}

@ArgsType()
export class AnswerRequestArgs extends RequestArgs {
  @Field(() => LocalizedTextInput, { description: "What is offered, why not, or what came of it." })
  note!: LocalizedTextInput;
}

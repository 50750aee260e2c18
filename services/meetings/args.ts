import { ArgsType, Field, ID, Int } from "type-graphql";

/** What the arguments of every change mean. */
export const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };

@ArgsType()
export class ChangeArgs {
  @Field(() => ID, KEY)
  idempotencyKey!: string;
  @Field(() => ID, { description: "The record's id." })
  id!: string;
  @Field(() => Int, { description: "The version of the record on which the change is based." })
  version!: number;
}

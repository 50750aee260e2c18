import { ArgsType, Field, Int } from "type-graphql";

import { badInput } from "../kit/errors";

const MOST = 20;

@ArgsType()
export class ElsewhereArgs {
  @Field(() => Int, { defaultValue: 5, description: `How many at most, 1 to ${MOST}.` })
  first!: number;
}

export function howMany({ first }: ElsewhereArgs): number {
  if (first >= 1 && first <= MOST) return first;
  throw badInput(
    "first",
    `At most ${MOST} practices are shown.`,
    `Give \`first\` a number from 1 to ${MOST}.`,
  );
}

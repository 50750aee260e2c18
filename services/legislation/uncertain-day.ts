import { Field, InputType, ObjectType } from "type-graphql";

import { badInput } from "../kit/errors";
import { GraphQLDate } from "../kit/scalars";

@ObjectType({
  description: "A day, as well as it is known: both ends are the same where it is known exactly.",
})
export class UncertainDay {
  @Field(() => GraphQLDate, { nullable: true, description: "Not before this day; null where not known." })
  earliest!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: "Not after this day; null where not known." })
  latest!: string | null;
}

@InputType({ description: "A day, as well as it is known. Give both ends the same day where you know it." })
export class UncertainDayInput {
  @Field(() => GraphQLDate, { nullable: true, description: "Not before this day, where known." })
  earliest?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: "Not after this day, where known." })
  latest?: string | null;
}

const BEFORE_TIME = "0001-01-01";

/** Refuses the year nought, which PostgreSQL does not have. Days compare as text. */
export function day<Value extends string | null>(field: string, value: Value): Value {
  if (value !== null && value < BEFORE_TIME)
    throw badInput(field, "There is no such year.", "Give a day from 0001-01-01 on.");
  return value;
}

export function uncertainDay(field: string, input: UncertainDayInput): UncertainDay {
  const earliest = day(`${field}.earliest`, input.earliest ?? null);
  const latest = day(`${field}.latest`, input.latest ?? null);
  if (earliest && latest && latest < earliest)
    throw badInput(`${field}.latest`, "The later end lies before the earlier one.", "Check the two days.");
  return { earliest, latest };
}

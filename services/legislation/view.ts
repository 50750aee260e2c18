import { ArgsType, Field } from "type-graphql";

import { badInput } from "../kit/errors";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { day } from "./uncertain-day";

/** From where the matrix is looked at: the law on a day, as the hub knew it at a moment. */
export interface View {
  readonly asOf: string;
  /** ISO 8601; null is now. */
  readonly knownAt: string | null;
}

@ArgsType()
export class ViewArgs {
  @Field(() => GraphQLDate, { description: "The law on this day." })
  asOf!: string;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "What the hub held at this moment; what it holds now where it is left out.",
  })
  knownAt?: Date | null;
}

export function viewOf({ asOf, knownAt }: ViewArgs): View {
  if (knownAt && knownAt.getUTCFullYear() < 1)
    throw badInput("knownAt", "There is no such year.", "Give a moment since the hub began.");
  return { asOf: day("asOf", asOf), knownAt: knownAt?.toISOString() ?? null };
}

export const today = (): View => ({ asOf: new Date().toISOString().slice(0, 10), knownAt: null });

/** The same row, looked at from elsewhere: rows are shared within a request and never altered. */
export const seenFrom = <Row extends { view?: View }>(row: Row, view: View): Row =>
  Object.assign(Object.create(Object.getPrototypeOf(row) as object) as Row, row, { view });

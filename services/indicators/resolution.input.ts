import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { ACCEPTED } from "./deadline.rules";

@InputType({ description: "What a meeting resolved that countries submit, and by when." })
export class ResolutionInput {
  @Field(() => ID, {
    description:
      "Its day and a name in small letters, digits and hyphens, e.g. 2016-06-08-palermo-indicators.",
  })
  id!: string;
  @Field(() => LocalizedTextInput, { description: "What is to be submitted; up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, {
    description: `The words that set the time limit, up to 2000 characters; both languages must come to the same day. ${ACCEPTED}`,
  })
  words!: LocalizedTextInput;
  @Field(() => GraphQLDate, { description: "The day on which it was resolved." })
  resolvedOn!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The id of the Partner to which it is submitted; the secretariat where it is left out.",
  })
  addressee?: string | null;
  @Field(() => ID, { nullable: true, description: "The ReportPoint that says so, e.g. 2016-06-08/2a." })
  reportPoint?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      "The Member Countries that have still to submit. Left out where a framework is named: those of which the hub holds no " +
      "submitted answer for the period. Left out otherwise: all, and it is not known which of them have.",
  })
  countries?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "The IndicatorFramework that is to be answered, with `period`.",
  })
  framework?: string | null;
  @Field(() => String, { nullable: true, description: "The calendar year for which, with `framework`." })
  period?: string | null;
  @Field(() => String, { description: "Where it is read; up to 500 characters." })
  source!: string;
}

import { ArgsType, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { connectionOf, PageArgs } from "../kit/connection";
import { GraphQLDate } from "../kit/scalars";
import { ContributionAnswerState } from "./answer-due.rules";

@Entity("answer_due")
@ObjectType({
  description:
    "The answer that one country or partner owes to a contribution that is addressed to it. Each owes its own.",
})
export class ContributionAnswerDue {
  @PrimaryColumn("uuid")
  contributionId!: string;
  @PrimaryColumn("text")
  addresseeKind!: "COUNTRY" | "PARTNER";
  @PrimaryColumn("text")
  addressee!: string;

  @Column("date")
  publishedOn!: string;

  @Column("date")
  @Field(() => GraphQLDate, {
    description:
      "The last day on which an answer is in time: 90 days after the contribution was published, in UTC. " +
      "Days on which it was hidden do not count.",
  })
  dueOn!: string;

  /** The day of the first answer, whenever it was. */
  @Column("date", { nullable: true })
  answeredOn!: string | null;
  @Column("uuid", { nullable: true })
  responseId!: string | null;

  /** The day that the caller asks about; not a column. */
  asOf!: string;
}

export const AnswerDueConnection = connectionOf(ContributionAnswerDue, "ContributionAnswerDue");

@ArgsType()
export class AsOfArgs {
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "How it stood at the end of this day, in UTC; today where it is left out.",
  })
  asOf?: string | null;
}

/** What every list of answers due can be asked for. */
@ArgsType()
export class AnswerDueArgs extends PageArgs {
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "How it stood at the end of this day, in UTC; today where it is left out.",
  })
  asOf?: string | null;
  @Field(() => [ContributionAnswerState], {
    nullable: true,
    description: "In one of these states on that day; DUE and LATE where it is left out.",
  })
  state?: ContributionAnswerState[] | null;
}

/** The list of all answers due. */
@ArgsType()
export class AllAnswersDueArgs extends AnswerDueArgs {
  @Field(() => ID, { nullable: true, description: "Owed by this country." })
  addressedToCountry?: string | null;
  @Field(() => ID, { nullable: true, description: "Owed by this partner." })
  addressedToPartner?: string | null;
}

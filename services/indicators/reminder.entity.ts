import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { VersionedRecord } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";

export enum ReminderStage {
  ENQUIRY = "ENQUIRY",
  UPCOMING = "UPCOMING",
  OVERDUE = "OVERDUE",
  ESCALATED = "ESCALATED",
}

registerEnumType(ReminderStage, {
  name: "ReminderStage",
  description: "What a reminder says.",
  valuesConfig: {
    ENQUIRY: { description: "Asks the country whether it has submitted, where that is not known." },
    UPCOMING: { description: "The last day comes within two weeks." },
    OVERDUE: { description: "The last day has passed." },
    ESCALATED: { description: "It passed 30 days ago or more: told to the Presidency Pro-Témpore." },
  },
});

/** An event: it is in the hub for its addressee to find. Nothing is sent by e-mail. */
@Entity("reminder")
@ObjectType({ description: "That somebody was reminded of an obligation." })
export class Reminder {
  @PrimaryColumn("text")
  obligationId!: string;

  @PrimaryColumn("text")
  @Field(() => ReminderStage, { description: "What it says." })
  stage!: ReminderStage;

  @Column("text")
  countryIso3!: string;

  @Column("text")
  addresseeId!: string;

  @Column("uuid")
  roundId!: string;

  @Column("date")
  @Field(() => GraphQLDate, { description: "The day for which it was sent." })
  asOf!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was sent." })
  sentAt!: Date;
}

@Entity("reminder_round")
@ObjectType({ description: "The reminders that the secretariat sent at once." })
export class ReminderRound extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("date")
  @Field(() => GraphQLDate, { description: "The day for which they were sent." })
  asOf!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When they were sent." })
  sentAt!: Date;

  @Column("text")
  authorId!: string;

  @Column("integer")
  @Field(() => Int, { description: "Always 1: a round is not altered." })
  override version!: number;
}

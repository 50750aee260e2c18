import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { AS_KNOWN } from "./day.rules";

export enum ActionStatus {
  UNKNOWN = "UNKNOWN",
  PLANNED = "PLANNED",
  ONGOING = "ONGOING",
  COMPLETED = "COMPLETED",
  DISCONTINUED = "DISCONTINUED",
}

registerEnumType(ActionStatus, {
  name: "ActionStatus",
  description: "How far an action of a work plan has come.",
  valuesConfig: {
    UNKNOWN: { description: "The hub does not know." },
    PLANNED: { description: "Not begun." },
    ONGOING: { description: "Being carried out." },
    COMPLETED: { description: "Carried out." },
    DISCONTINUED: { description: "Ended before its end." },
  },
});

@Entity("work_plan_action")
@Directive('@key(fields: "id")')
@ObjectType({ description: "An action under an axis of a work plan." })
export class WorkPlanAction extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  axisId!: string;

  @Bilingual({ description: "What is to be done." })
  title!: Localized;

  @Column("text", { array: true })
  countryIso3s!: string[];

  @Column("text", { array: true })
  partnerIds!: string[];

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: `By when, ${AS_KNOWN}; null where not known.` })
  dueOn!: string | null;

  @Column("text")
  @Field(() => ActionStatus, { description: "How far it has come, by the last progress recorded." })
  status!: ActionStatus;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was put on record." })
  recordedAt!: Date;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read, and how sure that is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

@Entity("action_progress")
@ObjectType({ description: "How an action of a work plan stood, when it was recorded." })
export class ActionProgress {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  actionId!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  recordedAt!: Date;

  @Column("text")
  @Field(() => ActionStatus, { description: "How far the action had come." })
  status!: ActionStatus;

  @Bilingual({ description: "What was done." })
  note!: Localized;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where that is read." })
  sources!: Source[];
}

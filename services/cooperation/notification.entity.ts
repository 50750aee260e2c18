import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";

export enum CallNotificationKind {
  OPENED = "OPENED",
  CHANGED = "CHANGED",
  CANCELLED = "CANCELLED",
}

registerEnumType(CallNotificationKind, {
  name: "CallNotificationKind",
  description: "What happened to a call.",
  valuesConfig: {
    OPENED: { description: "It was published." },
    CHANGED: { description: "What it says has changed." },
    CANCELLED: { description: "It was called off." },
  },
});

@Entity("call_notification")
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "That something happened to a call of a theme in which the addressee is interested; what it was, the call itself says. " +
    "Seen by its addressee and the secretariat.",
})
export class CallNotification extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("uuid")
  callId!: string;

  @Column("integer")
  @Field(() => Int, { description: "The version of the call that it is about." })
  callVersion!: number;

  @Column("text")
  addresseeId!: string;

  @Column("text")
  @Field(() => CallNotificationKind, { description: "What happened." })
  kind!: CallNotificationKind;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When." })
  at!: Date;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the addressee acknowledged it; null until then.",
  })
  acknowledgedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

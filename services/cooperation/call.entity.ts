import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";

export enum CallState {
  UPCOMING = "UPCOMING",
  OPEN = "OPEN",
  CLOSED = "CLOSED",
  CANCELLED = "CANCELLED",
}

registerEnumType(CallState, {
  name: "CallState",
  description: "Whether proposals can be handed in on a day.",
  valuesConfig: {
    UPCOMING: { description: "It is announced and opens later." },
    OPEN: { description: "Proposals can be handed in." },
    CLOSED: { description: "Its last day is over." },
    CANCELLED: { description: "It was called off." },
  },
});

@Entity("call")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A call for proposals under a programme." })
export class Call extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  programmeId!: string;

  @Column("text")
  themeId!: string;

  @Bilingual({ description: "Its title." })
  title!: Localized;

  @Bilingual({ nullable: true, description: "What it asks for." })
  description!: Localized | null;

  @Column("date")
  @Field(() => GraphQLDate, { description: "The first day on which proposals can be handed in." })
  opensOn!: string;

  @Column("date")
  @Field(() => GraphQLDate, { description: "The last day on which proposals can be handed in." })
  closesOn!: string;

  @Column("text", { array: true, nullable: true })
  eligibleIso3s!: string[] | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read." })
  sources!: Source[];

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When the hub published it." })
  publishedAt!: Date;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was called off; null where it was not.",
  })
  cancelledAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why it was called off." })
  cancelledBecause!: Localized | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";

export enum UptakeKind {
  REPORT_POINT = "REPORT_POINT",
  DECISION = "DECISION",
  WORK_PLAN = "WORK_PLAN",
}

registerEnumType(UptakeKind, {
  name: "UptakeKind",
  description: "Into what a contribution was taken up.",
  valuesConfig: {
    REPORT_POINT: { description: "A point of a report, or a sub-point." },
    DECISION: { description: "A decision of a body of the Conference." },
    WORK_PLAN: { description: "A work plan." },
  },
});

@Entity("uptake_link")
@ObjectType({
  description: "That a contribution was taken up into a point of a report, a decision or a work plan.",
})
export class UptakeLink extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("uuid")
  contributionId!: string;

  @Column("text")
  @Field(() => UptakeKind, { description: "Into what it was taken up." })
  kind!: UptakeKind;

  @Column("text")
  @Field(() => ID, { description: "The id of that point, decision or work plan." })
  target!: string;

  @Bilingual({ nullable: true, description: "What of it was taken up, where the secretariat says so." })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where that can be read." })
  sources!: Source[];

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  recordedAt!: Date;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was found to be wrong, if it was; then no figure counts it.",
  })
  retractedAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why it was wrong." })
  retractionReason!: Localized | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

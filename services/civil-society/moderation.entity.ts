import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { type Words } from "./contribution.words";

@Entity("contribution_moderation")
@ObjectType({
  description:
    "That the secretariat hid a contribution, and why. Seen by the contribution's own organisation and the secretariat.",
})
export class ContributionModeration extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("uuid")
  contributionId!: string;

  /** The id of the Partner that hid it. */
  @Column("text")
  by!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was hidden." })
  at!: Date;

  @Bilingual({ description: "Why." })
  reason!: Localized;

  /** What is hidden; null once it is shown again or withdrawn. */
  @Column("jsonb", { nullable: true })
  words!: Words | null;

  @Bilingual({ nullable: true, description: "What its organisation replies, if it does." })
  reply!: Localized | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When its organisation replied." })
  repliedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the secretariat showed it again; null where it has not.",
  })
  liftedAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why it was shown again, where the secretariat says so." })
  liftNote!: Localized | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version." })
  override version!: number;

  @Bilingual({
    column: false,
    nullable: true,
    description: "The hidden title; null where there is none, and once it is shown again or withdrawn.",
  })
  get hiddenTitle(): Localized | null {
    return this.words?.title ?? null;
  }

  @Bilingual({
    column: false,
    nullable: true,
    description: "The hidden text; null once it is shown again or withdrawn.",
  })
  get hiddenText(): Localized | null {
    return this.words?.text ?? null;
  }
}

import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { GraphQLDateTime } from "../kit/scalars";
import { PracticeContent } from "./content.entity";
import { PracticeStatus } from "./practice.status";
import { citationOf } from "./revision.citation";

/** A practice as it stood after one of its changes, as a view gives it; never altered. */
@Entity("practice_revision")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A practice as it stood at one of its versions, whole; kept for good." })
export class PracticeRevision extends PracticeContent {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The practice's id and the version, by which it is cited." })
  id!: string;

  @Column("uuid")
  practiceId!: string;

  @Column("text")
  authorId!: string;

  @Column("integer")
  @Field(() => Int, { description: "The version." })
  override version!: number;

  @Column("text")
  @Field(() => PracticeStatus, {
    description: "Where the report stood, or the edit, where it is the revision of an edit.",
  })
  status!: PracticeStatus;

  @Column("text")
  @Field(() => String, { description: 'The change with which it came to be, e.g. "publish".' })
  action!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it came to be." })
  at!: Date;

  @Column("integer", { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: "The published version that it would replace; null where it is not the revision of an edit.",
  })
  baseVersion!: number | null;

  @Column("boolean")
  @Field(() => Boolean, { description: "Whether everyone could read it from `at` on." })
  isPublished!: boolean;

  @Column("boolean")
  @Field(() => Boolean, { description: "Whether it is what everyone reads of the practice now." })
  isLive!: boolean;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was last submitted for review." })
  submittedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was published; null where it was not.",
  })
  publishedAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why the reviewers returned it, where they had." })
  reviewNote!: Localized | null;

  @Bilingual({
    column: false,
    nullable: true,
    description: "How to cite it; null where it is not published. The same words as long as the hub stands.",
  })
  get citation(): Localized | null {
    return citationOf(this);
  }
}

import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { GraphQLDateTime } from "../kit/scalars";
import { PracticeContent } from "./content.entity";
import { PracticeStatus } from "./practice.status";
import { type StagedEdit } from "./staged-edit";

@Entity("practice")
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A report of a new effort or a best practice against trafficking in persons or the smuggling of migrants.",
})
export class Practice extends PracticeContent {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  @Field(() => PracticeStatus, { description: "Where it stands between its author and everyone." })
  status!: PracticeStatus;

  @Column("text")
  authorId!: string;

  @Column("boolean")
  @Field(() => Boolean, {
    description:
      "True where the secretariat compiled it from the sources named, and no country reported it itself.",
  })
  compiledBySecretariat!: boolean;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was last submitted for review." })
  submittedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When what everyone reads of it was published: with an approved edit, when that was.",
  })
  publishedAt!: Date | null;

  /** The version that everyone reads, and to which an archived practice once held. */
  @Column("integer", { nullable: true })
  publishedVersion!: number | null;

  /** Kept and given whole, as json: a text in it is none of the practice's texts until it is approved. */
  @Column("json", { nullable: true })
  staged!: StagedEdit | null;

  /** Since when the reviewers have something of it before them: the report, or an edit of it. */
  @Column("timestamptz", { nullable: true })
  waitingSince!: Date | null;

  @Bilingual({ nullable: true, description: "Why the reviewers returned it; null once it is published." })
  reviewNote!: Localized | null;

  @Bilingual({ nullable: true, description: "Why it was archived." })
  archiveReason!: Localized | null;

  /** The last version, of the report or of an edit of it: `shownVersion` says which one a reader has before them. */
  @Column("integer")
  override version!: number;
}

import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Language } from "../kit/languages";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { ReportStatus } from "./report.status";
import { Wording } from "./wording";

@Entity("report")
@Directive('@key(fields: "id")')
@ObjectType({
  description: "A report of a meeting to the body that considers it: an opening, and points with sub-points.",
})
export class Report extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The meeting's day, e.g. 2016-06-08." })
  id!: string;

  @Column("text")
  meetingId!: string;

  @Column("text")
  submittedToId!: string;

  @Column("text")
  @Field(() => ReportStatus, { description: "Where it stands." })
  status!: ReportStatus;

  @Bilingual({ description: "Its title." })
  title!: Localized;

  @Bilingual({ nullable: true, description: "What it says before its points; null where the hub has none." })
  opening!: Localized | null;

  @Column("text")
  @Field(() => Wording, { description: "Whose words the title and the opening are." })
  wording!: Wording;

  @Column("text", { array: true })
  @Field(() => [Language], {
    description: "The languages in which its title and opening are an unofficial translation by the hub.",
  })
  unofficialTranslations!: Language[];

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was last submitted through the hub; null where it was not, or before the hub.",
  })
  submittedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was accepted or returned." })
  consideredAt!: Date | null;

  @Column("text", { nullable: true })
  consideredById!: string | null;

  @Bilingual({ nullable: true, description: "Why it was returned; null once it is submitted again." })
  returnNote!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it can be read, and how sure that is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

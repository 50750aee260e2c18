import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Language } from "../kit/languages";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Wording } from "./wording";

@Entity("report_point")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A point of a report, or a sub-point of one." })
export class ReportPoint extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The report and the number, e.g. 2016-06-08/3b." })
  id!: string;

  @Column("text")
  reportId!: string;

  @Column("text", { nullable: true })
  parentId!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its number in the report, e.g. "3" or "3b"; null where the source does not tell it.',
  })
  number!: string | null;

  /** Its place among all points of the report, sub-points after their point. */
  @Column("integer")
  place!: number;

  @Bilingual({ description: "What it says." })
  text!: Localized;

  @Column("text")
  @Field(() => Wording, { description: "Whose words these are." })
  wording!: Wording;

  @Column("text", { array: true })
  @Field(() => [Language], {
    description: "The languages in which the text is an unofficial translation by the hub.",
  })
  unofficialTranslations!: Language[];

  @Column("timestamptz", { nullable: true })
  removedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

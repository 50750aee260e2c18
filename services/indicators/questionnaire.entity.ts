import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { AgeGroup, Sex } from "./indicator.terms";

@Entity("questionnaire")
@Directive('@key(fields: "id")')
@ObjectType({
  description: "A questionnaire of another organisation, whose answers can be taken over into the hub.",
})
export class ExternalQuestionnaire extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example unodc-glotip-2016." })
  id!: string;

  @Bilingual({ description: "Its title." })
  title!: Localized;

  @Column("text")
  authorId!: string;

  @Column("text", { array: true })
  @Field(() => [String], { description: "The calendar years about which its tables ask." })
  periods!: string[];

  @Bilingual({ nullable: true, description: "What a reader must know of it." })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

@Entity("question_mapping")
@ObjectType({ description: "That a row of an external questionnaire answers an indicator." })
export class QuestionMapping extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  questionnaireId!: string;

  @Column("text")
  @Field(() => String, { description: "The question, as the questionnaire numbers it." })
  question!: string;

  @Column("text")
  @Field(() => String, { description: "The row of the question's table; empty where it has one row only." })
  category!: string;

  @Column("text")
  indicatorId!: string;

  @Column("text", { nullable: true })
  @Field(() => Sex, { nullable: true, description: "The part of the count that the row gives, by sex." })
  sex!: Sex | null;

  @Column("text", { nullable: true })
  @Field(() => AgeGroup, { nullable: true, description: "The part of the count that the row gives, by age." })
  age!: AgeGroup | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was ended; null while imports use it.",
  })
  endedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

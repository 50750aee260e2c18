import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { AnswerState, AnswerStatus } from "./answer.terms";
import { type StoredValue } from "./answer.value";

@ObjectType({ description: "A law or an act on which an answer rests." })
export class LegalBasis {
  @Field(() => String, { description: "By its national name and article, e.g. Código Penal, art. 202 Ter." })
  citation!: string;
  provisionId!: string | null;
}

@ObjectType({ description: "What shows that an answer is so." })
export class AnswerEvidence {
  @Bilingual({ column: false, description: "What it shows." })
  description!: Localized;
  @Field(() => String, { description: "The document or record in which it is read." })
  source!: string;
  @Field(() => String, { nullable: true, description: "Where it is found on the web (http or https)." })
  url!: string | null;
}

@Entity("answer")
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a country answers to an indicator for a period." })
export class IndicatorAnswer extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  indicatorId!: string;

  /** What an indicator never alters is kept with its answers: the list filters and the row shows by it. */
  @Column("text")
  frameworkId!: string;
  @Column("text")
  rootId!: string;
  @Column("boolean")
  countsPeople!: boolean;

  @Column("text", { array: true })
  @Field(() => [String], { description: 'The articles on which the indicator is based, e.g. "TIP 6(3)".' })
  treatyArticles!: string[];

  @Column("text")
  countryIso3!: string;

  @Column("text")
  @Field(() => String, { description: "The calendar year to which it refers, e.g. 2016." })
  period!: string;

  @Column("text")
  @Field(() => AnswerStatus, { description: "Where it stands between the country and everyone." })
  status!: AnswerStatus;

  @Column("text")
  @Field(() => AnswerState, { description: "Whether there is an answer, and if not, why." })
  state!: AnswerState;

  @Column("jsonb", { nullable: true })
  value!: StoredValue | null;

  @Bilingual({ nullable: true, description: "What the country adds." })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [LegalBasis], { description: "The laws and acts on which it rests." })
  legalBasis!: LegalBasis[];

  @Column("jsonb")
  @Field(() => [AnswerEvidence], { description: "What shows it." })
  evidence!: AnswerEvidence[];

  @Column("jsonb")
  @Field(() => [Source], { description: "Where its data come from." })
  sources!: Source[];

  @Column("text")
  authorId!: string;

  @Column("uuid", { nullable: true })
  externalImportId!: string | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was last given to the focal point." })
  submittedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the country's focal point cleared it; null while it is not cleared.",
  })
  clearedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was published." })
  publishedAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why it was returned or reopened; null once it is published." })
  reviewNote!: Localized | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

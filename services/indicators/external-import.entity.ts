import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";

export enum ImportOutcome {
  DRAFTED = "DRAFTED",
  ALREADY_HELD = "ALREADY_HELD",
  HELD_OTHERWISE = "HELD_OTHERWISE",
  MAPS_TO_NOTHING = "MAPS_TO_NOTHING",
  NOT_UNDERSTOOD = "NOT_UNDERSTOOD",
}

registerEnumType(ImportOutcome, {
  name: "ImportOutcome",
  description: "What became of an answer given in an external questionnaire.",
  valuesConfig: {
    DRAFTED: { description: "It is now a draft of the country's answer, to be submitted like any other." },
    ALREADY_HELD: { description: "The hub holds the same answer. Nothing was entered." },
    HELD_OTHERWISE: { description: "The hub holds another answer, which stays. Compare the two." },
    MAPS_TO_NOTHING: { description: "The row answers no indicator of a framework in use." },
    NOT_UNDERSTOOD: { description: "It does not fit the indicator; the message says why." },
  },
});

@ObjectType({ description: "An answer found in the table, and what became of it." })
export class ExternalImportRow {
  @Field(() => Int, { description: "The row's number in the table; the heading is row 1." })
  row!: number;
  @Field(() => String, { description: "The question." })
  question!: string;
  @Field(() => String, { description: "The row of the question's table; empty where it has one row only." })
  category!: string;
  @Field(() => String, {
    nullable: true,
    description: "The calendar year; null where the row maps to nothing.",
  })
  period!: string | null;
  @Field(() => ImportOutcome, { description: "What became of it." })
  outcome!: ImportOutcome;
  @Field(() => String, { nullable: true, description: "What is wrong, where something is." })
  message!: string | null;
  answerId!: string | null;
}

@Entity("external_import")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A table of answers taken over from an external questionnaire." })
export class ExternalImport extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  questionnaireId!: string;

  @Column("text")
  countryIso3!: string;

  @Column("text")
  authorId!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When." })
  importedAt!: Date;

  @Column("jsonb")
  @Directive("@listSize(assumedSize: 50)")
  @Field(() => [ExternalImportRow], { description: "Every answer found, in the table's order." })
  rows!: ExternalImportRow[];

  @Column("integer")
  @Field(() => Int, { description: "Always 1: an import is not altered." })
  override version!: number;
}

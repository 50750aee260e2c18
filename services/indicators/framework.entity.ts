import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";

export enum FrameworkStatus {
  IN_USE = "IN_USE",
  SUPERSEDED = "SUPERSEDED",
}

registerEnumType(FrameworkStatus, {
  name: "FrameworkStatus",
  description: "Whether a framework takes new answers.",
  valuesConfig: {
    IN_USE: { description: "It takes answers." },
    SUPERSEDED: { description: "A later edition takes its place. Its answers stay, and new ones go there." },
  },
});

@ObjectType({ description: "A heading under which a framework puts its indicators." })
export class IndicatorAxis {
  @Field(() => ID, { description: "Its code in the framework, e.g. LEGAL." })
  code!: string;

  @Bilingual({ column: false, description: "Its name." })
  name!: Localized;
}

@ObjectType({ description: "What became of one row of the file from which a framework was imported." })
export class FrameworkImportRow {
  @Field(() => Int, { description: "The row's number in the file; the heading is row 1." })
  row!: number;
  @Field(() => String, { description: "The indicator's code." })
  code!: string;
  @Field(() => ID, { nullable: true, description: "The indicator that it supersedes; null for a new one." })
  supersedes!: string | null;
}

@ObjectType({ description: "What an import did." })
export class FrameworkImport {
  @Directive("@listSize(assumedSize: 50)")
  @Field(() => [FrameworkImportRow], { description: "Every row of the file." })
  rows!: FrameworkImportRow[];
  @Field(() => [ID], { description: "Indicators of the edition before that are not asked any more." })
  discontinued!: string[];
}

@Entity("framework")
@Directive('@key(fields: "id")')
@ObjectType({ description: "An edition of a set of indicators, by which countries say how far they are." })
export class IndicatorFramework extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "Its family and edition, e.g. HUB-DEMO-1." })
  id!: string;

  @Column("text")
  @Field(() => String, { description: "The name that its editions share, e.g. HUB-DEMO." })
  family!: string;

  @Column("integer")
  @Field(() => Int, { description: "1 for the first edition of its family." })
  edition!: number;

  @Column("text")
  @Field(() => FrameworkStatus, { description: "Whether it takes new answers." })
  status!: FrameworkStatus;

  @Bilingual({ description: "Its title." })
  title!: Localized;

  @Bilingual({ nullable: true, description: "What a reader must know of it." })
  note!: Localized | null;

  @Column("text")
  authorId!: string;

  @Column("boolean")
  @Field(() => Boolean, {
    description: "True where it only shows how the hub works, and no body has adopted it.",
  })
  isDemonstration!: boolean;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day from which it is valid, where known." })
  validFrom!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "The licence of its text, where known." })
  licence!: string | null;

  @Column("jsonb")
  @Field(() => [IndicatorAxis], { description: "Its headings, in its order." })
  axes!: IndicatorAxis[];

  @Column("jsonb")
  @Field(() => FrameworkImport, { description: "What its import did, row by row." })
  imported!: FrameworkImport;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was imported." })
  importedAt!: Date;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it comes from." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Crime } from "../kit/crime";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";
import { LawStage } from "./law.terms";

const PRECISION =
  "as precisely as the source says: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601). Null where not known.";

@Entity("law")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A law, code, decree or bill of a Member Country." })
export class Law extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example gtm-decree-10-2015." })
  id!: string;

  @Column("text")
  countryIso3!: string;

  @Bilingual({ description: "What it is called. Where no original is named, a wording of the hub." })
  title!: Localized;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "Its national number, e.g. Decreto 10-2015; null where it has none or it is not known.",
  })
  number!: string | null;

  @Column("text")
  @Field(() => Crime, { description: "The crime that it is recorded for." })
  crime!: Crime;

  @Column("text")
  @Field(() => LawStage, { description: "Whether it is law or a bill." })
  stage!: LawStage;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: `When it was passed, ${PRECISION}` })
  passedOn!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: `When it was published, ${PRECISION}` })
  publishedOn!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "The official gazette; null where not known." })
  gazette!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "Where its text is found on the web (http or https)." })
  url!: string | null;

  @Bilingual({ nullable: true, description: "What a reader must know of it." })
  note!: Localized | null;

  @Column("text", { nullable: true })
  amendsId!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where this is read, and how sure it is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

@Entity("provision")
@Directive('@key(fields: "id")')
@ObjectType({ description: "An article of a law." })
export class Provision extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example gtm-penal-code/202-ter." })
  id!: string;

  @Column("text")
  lawId!: string;

  @Column("text", { nullable: true })
  insertedById!: string | null;

  @Column("text")
  @Field(() => String, { description: "The article as the law numbers it, e.g. 202 Ter." })
  article!: string;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "Where its text is found on the web (http or https)." })
  url!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where this is read, and how sure it is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

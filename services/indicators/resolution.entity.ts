import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Source } from "../kit/source";

@Entity("resolution")
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a meeting resolved that countries submit, and by when." })
export class Resolution extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "Its day and a name, e.g. 2016-06-08-palermo-indicators." })
  id!: string;

  @Bilingual({ description: "What is to be submitted." })
  title!: Localized;

  @Bilingual({
    description:
      "The words that set the time limit. Where no original is named, they are the hub's, not the resolution's.",
  })
  words!: Localized;

  @Column("date")
  @Field(() => GraphQLDate, { description: "The day on which it was resolved." })
  resolvedOn!: string;

  @Column("date")
  @Field(() => GraphQLDate, { description: "The last day on which it can be met, computed from the words." })
  dueOn!: string;

  @Column("text")
  addresseeId!: string;

  @Column("text", { nullable: true })
  reportPointId!: string | null;

  @Column("text", { nullable: true })
  frameworkId!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The calendar year for which the framework is to be answered; null where there is none.",
  })
  period!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where these facts are read." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

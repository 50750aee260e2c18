import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";
import { type Component } from "./component";
import { Envelope } from "./envelope";
import { CooperationTerms, ProgrammeOrganisation } from "./programme.parts";

export enum ProgrammeState {
  UPCOMING = "UPCOMING",
  RUNNING = "RUNNING",
  ENDED = "ENDED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(ProgrammeState, {
  name: "ProgrammeState",
  description: "Where a day lies in the years of a programme.",
  valuesConfig: {
    UPCOMING: { description: "Before its first year." },
    RUNNING: { description: "Within its years." },
    ENDED: { description: "After its last year." },
    UNKNOWN: { description: "Its years are not known, or not enough of them." },
  },
});

@Entity("programme")
@Directive('@key(fields: "id")')
@ObjectType({
  description: "A programme of cooperation with the region, its countries or its organisations.",
})
export class Programme extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A readable id that never changes, e.g. mip-latin-america-2014-2020." })
  id!: string;

  @Bilingual({
    description: "Its title. Where no original is named, both are the hub's wording, not the programme's.",
  })
  title!: Localized;

  @Column("jsonb")
  @Field(() => [ProgrammeOrganisation], { description: "Who pays for it, publishes it, carries it out." })
  organisations!: ProgrammeOrganisation[];

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "What it is paid through, e.g. DCI; null where not known.",
  })
  fundingInstrument!: string | null;

  @Column("jsonb", { nullable: true })
  @Field(() => Envelope, {
    nullable: true,
    description: "What is set aside for all of it: what its components come to. Null where not known.",
  })
  envelope!: Envelope | null;

  @Column("integer", { nullable: true })
  @Field(() => Int, { nullable: true, description: "The first year of its period; null where not known." })
  firstYear!: number | null;

  @Column("integer", { nullable: true })
  @Field(() => Int, { nullable: true, description: "The last year of its period; null where not known." })
  lastYear!: number | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "When it was approved: YYYY, YYYY-MM or YYYY-MM-DD, no more precise than is known.",
  })
  approvedOn!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "When it was announced: YYYY, YYYY-MM or YYYY-MM-DD, no more precise than is known.",
  })
  announcedOn!: string | null;

  /** Its own and those of its components, each once. */
  @Column("text", { array: true })
  themeIds!: string[];

  @Column("jsonb")
  parts!: Component[];

  @Column("jsonb")
  @Field(() => [CooperationTerms], { description: "Its terms of cooperation, as they were presented." })
  terms!: CooperationTerms[];

  @Bilingual({ nullable: true, description: "What a reader should know, and what was not found." })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { Population } from "./population";
import { PracticeStatus } from "./practice.status";
import { Crime, EvidenceLevel, PracticeAxis, PracticeCompletion } from "./practice.terms";

const UNTIL_SUBMITTED = "null only in a draft that does not have it yet.";

@Entity("practice")
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A report of a new effort or a best practice against trafficking in persons or the smuggling of migrants.",
})
export class Practice extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  @Field(() => PracticeStatus, { description: "Where it stands between its author and everyone." })
  status!: PracticeStatus;

  @Column("text")
  authorId!: string;

  @Column("text", { nullable: true })
  countryIso3!: string | null;

  @Column("boolean")
  @Field(() => Boolean, {
    description:
      "True where the secretariat compiled it from the sources named, and no country reported it itself.",
  })
  compiledBySecretariat!: boolean;

  @Bilingual({ nullable: true, description: `What it is called; ${UNTIL_SUBMITTED}` })
  title!: Localized | null;

  @Bilingual({ nullable: true, description: "The problem that it answers." })
  problem!: Localized | null;

  @Bilingual({ nullable: true, description: "What was done." })
  whatWasDone!: Localized | null;

  @Bilingual({ nullable: true, description: "What came of it; how well that is known is `evidence`." })
  results!: Localized | null;

  @Bilingual({ nullable: true, description: "What was learnt." })
  lessons!: Localized | null;

  @Bilingual({ nullable: true, description: "What failed, and why." })
  whatFailed!: Localized | null;

  @Bilingual({ nullable: true, description: "What another country needs in order to do the same." })
  replicationConditions!: Localized | null;

  @Bilingual({ nullable: true, description: "Where within the country or the region, and how widely." })
  scope!: Localized | null;

  @Bilingual({ nullable: true, description: "What it costs and who pays for it." })
  funding!: Localized | null;

  @Bilingual({ nullable: true, description: "The office or post to ask: a role, never a person." })
  focalPoint!: Localized | null;

  @Column("text", { nullable: true })
  @Field(() => Crime, {
    nullable: true,
    description: `The crime that it is directed against; ${UNTIL_SUBMITTED}`,
  })
  crime!: Crime | null;

  @Column("text", { nullable: true })
  @Field(() => PracticeAxis, { nullable: true, description: `The line of work; ${UNTIL_SUBMITTED}` })
  axis!: PracticeAxis | null;

  @Column("text")
  @Field(() => EvidenceLevel, { description: "What its results rest on." })
  evidence!: EvidenceLevel;

  @Column("text", { nullable: true })
  @Field(() => PracticeCompletion, {
    nullable: true,
    description: "How far it has come; null where not said.",
  })
  completion!: PracticeCompletion | null;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it began; null where not known.",
  })
  startedOn!: string | null;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it ended; null while it lasts or where not known.",
  })
  endedOn!: string | null;

  @Column("text", { array: true })
  @Field(() => [Population], { description: "Whom it is for; empty where not said." })
  population!: Population[];

  @Column("text", { array: true })
  @Field(() => [String], { description: "The organisations that carry it out, by name." })
  implementingPartners!: string[];

  @Column("text", { array: true })
  @Field(() => [String], {
    description:
      'The articles of the Palermo instruments that it serves, e.g. "TIP 6", "SOM 16", "UNTOC 18" or "TIP 6(3)".',
  })
  treatyArticles!: string[];

  @Column("text", { array: true })
  strategyItemIds!: string[];

  @Column("uuid", { nullable: true })
  adaptedFromId!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it can be read about, and how sure that is." })
  sources!: Source[];

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was last submitted for review." })
  submittedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was published." })
  publishedAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why the reviewers returned it; null once it is published." })
  reviewNote!: Localized | null;

  @Bilingual({ nullable: true, description: "Why it was archived." })
  archiveReason!: Localized | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

import { Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Source } from "../kit/source";
import { Population } from "./population";
import { Crime, EvidenceLevel, PracticeAxis, PracticeCompletion } from "./practice.terms";

const UNTIL_SUBMITTED = "null only in a draft that does not have it yet.";

/** What an author says of a practice: what every revision has whole. */
@ObjectType({ description: "What is said of a practice." })
export abstract class PracticeContent extends VersionedRecord {
  @Column("text", { nullable: true })
  countryIso3!: string | null;

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
}

import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { ContributionKind, ContributionStatus } from "./contribution.terms";

@Entity("contribution")
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "What a civil-society organisation says to the Conference, to a country or to a partner, published by itself.",
})
export class Contribution extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  @Field(() => ContributionKind, { description: "What it does." })
  kind!: ContributionKind;

  @Column("text")
  @Field(() => ContributionStatus, { description: "Where it stands." })
  status!: ContributionStatus;

  @Bilingual({
    nullable: true,
    description: "Its title; null where none was given, and once it is withdrawn or hidden.",
  })
  title!: Localized | null;

  @Bilingual({ nullable: true, description: "What it says; null once it is withdrawn or hidden." })
  text!: Localized | null;

  /** The id of the Partner that says it. */
  @Column("text")
  author!: string;

  @Column("text", { array: true })
  aboutCountries!: string[];
  /** Empty in revisions of before it existed. */
  @Column("text", { array: true })
  aboutPartners: string[] = [];
  @Column("text", { array: true })
  aboutPractices!: string[];
  @Column("text", { array: true })
  aboutStrategyItems!: string[];
  @Column("text", { array: true })
  addressedToCountries!: string[];
  @Column("text", { array: true })
  addressedToPartners!: string[];

  @Bilingual({
    nullable: true,
    description: "The meeting at which it was delivered; null where it was at none.",
  })
  occasion!: Localized | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "When it was delivered, no more precise than is known: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601).",
  })
  deliveredOn!: string | null;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When the hub first received it." })
  receivedAt!: Date;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was published in the hub; null before that.",
  })
  publishedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When its organisation withdrew it, if it did.",
  })
  withdrawnAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why it was withdrawn, where its organisation says so." })
  withdrawalReason!: Localized | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the secretariat hid it; null where it is not hidden.",
  })
  moderatedAt!: Date | null;

  /** The ContributionModeration that hides it. */
  @Column("uuid", { nullable: true })
  moderationId!: string | null;

  /** When the 90 days to answer began: at publication, later by as long as it was hidden. */
  @Column("timestamptz", { nullable: true })
  clockStartedAt!: Date | null;

  /** What it says, as a receipt names it; it stays when the words go. */
  @Column("text")
  textSha256!: string;
  @Column("timestamptz")
  textReceivedAt!: Date;

  @Column("jsonb")
  @Field(() => [Source], {
    description: "Where it was read. Empty for what an organisation posted itself: it speaks for itself.",
  })
  sources!: Source[];

  @Column("boolean")
  @Field(() => Boolean, {
    description:
      "True where the secretariat wrote it down from the organisation's statements, in its own words.",
  })
  compiledBySecretariat!: boolean;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

/** A contribution as it is listed under a country, practice, strategy item or partner that it names. */
@Entity("contribution_by_subject")
export class ContributionBySubject extends Contribution {}

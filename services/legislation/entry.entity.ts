import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { LegalElement, Requirement } from "./element.terms";
import { EntryStanding } from "./matrix.terms";
import { PenaltyTier } from "./penalty";
import { type View } from "./view";

@ObjectType({ description: "Whether a law has an element of the crime, and why the hub says so." })
export class ElementReading {
  @Field(() => LegalElement, { description: "The element." })
  element!: LegalElement;
  @Field(() => Requirement, { description: "Whether the law has it." })
  requirement!: Requirement;
  @Bilingual({ column: false, description: "What the source says of it." })
  reason!: Localized;
}

/** A dispute that an entry is in, as it stood at the moment of the view. */
export interface DisputeOfEntry {
  id: string;
  open: boolean;
  upheldId: string | null;
}

/** Two times: when the law holds (from, to), and when the hub believed it (recordedAt, supersededAt). */
@Entity("matrix_entry")
@ObjectType({
  description:
    "An entry in a cell of the matrix: what a source says that the law is, and for what time. An entry is never " +
    "rewritten: a correction makes a new one, and this one stays as what the hub held until then.",
})
export class MatrixEntry extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  cellId!: string;

  @Column("text", { nullable: true })
  lawId!: string | null;

  @Column("text", { nullable: true })
  provisionId!: string | null;

  @Column("text")
  @Field(() => EntryStanding, {
    description: "Whether it speaks of law, of a bill, or of what was not found.",
  })
  standing!: EntryStanding;

  @Bilingual({ description: "What it says, in short." })
  summary!: Localized;

  @Column("jsonb")
  acts!: Localized[];

  @Column("jsonb")
  means!: Localized[];

  @Column("jsonb")
  purposes!: Localized[];

  @Column("jsonb")
  @Field(() => [ElementReading], {
    description: "The elements of the crime on which the source says something.",
  })
  elements!: ElementReading[];

  @Column("jsonb")
  @Field(() => [PenaltyTier], { description: "The penalties." })
  penalties!: PenaltyTier[];

  @Column("date", { nullable: true })
  fromEarliest!: string | null;

  @Column("date", { nullable: true })
  fromLatest!: string | null;

  @Column("boolean")
  hasEnd!: boolean;

  @Column("date", { nullable: true })
  toEarliest!: string | null;

  @Column("date", { nullable: true })
  toLatest!: string | null;

  @Column("jsonb")
  @Field(() => [Source], {
    description: "Where it is read, and how sure it is. Empty only where nothing was found.",
  })
  sources!: Source[];

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "Since when the hub has held it." })
  recordedAt!: Date;

  @Column("text")
  recordedById!: string;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      "Since when the hub no longer holds it, because it was corrected or withdrawn; null while it does.",
  })
  supersededAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why the hub no longer holds it." })
  supersededBecause!: Localized | null;

  @Column("uuid", { nullable: true })
  correctsId!: string | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the country's delegation recorded or verified it; null where it has not.",
  })
  verifiedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;

  /** Set where it is looked at in a cell. */
  view?: View;
  disputes?: DisputeOfEntry[];
}

import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";

export enum AdoptionStatus {
  UNKNOWN = "UNKNOWN",
  NOT_STARTED = "NOT_STARTED",
  PLANNED = "PLANNED",
  IN_PROGRESS = "IN_PROGRESS",
  ADOPTED = "ADOPTED",
  NOT_APPLICABLE = "NOT_APPLICABLE",
}

registerEnumType(AdoptionStatus, {
  name: "AdoptionStatus",
  description: "How far a country has adopted an item, by its own report.",
  valuesConfig: {
    UNKNOWN: { description: "Nobody has reported. It says nothing of what the country does." },
    NOT_STARTED: { description: "The country reports that it has not started." },
    PLANNED: { description: "It is planned." },
    IN_PROGRESS: { description: "It is being put into practice." },
    ADOPTED: { description: "It is adopted; there is evidence." },
    NOT_APPLICABLE: { description: "The country reports that the item does not apply to it." },
  },
});

@ObjectType({ description: "What shows that an item is put into practice." })
export class AdoptionEvidence {
  @Bilingual({ column: false, description: "What it shows." })
  description!: Localized;

  @Field(() => String, { description: "The document or record in which it is read." })
  source!: string;

  @Field(() => String, { nullable: true, description: "Where it is found on the web (http or https)." })
  url!: string | null;
}

/** A cell of countries by items, as a view gives it: there is one for every pair, recorded or not. */
@Entity("adoption_cell")
@Directive('@key(fields: "id")')
@ObjectType({ description: "Where a country stands with an item of the Strategy, by its own report." })
export class Adoption extends VersionedRecord {
  @Field(() => ID, { description: "The country's code and the item's id, e.g. GTM/2011-revised.6.2." })
  get id(): string {
    return `${this.countryIso3}/${this.itemId}`;
  }

  @PrimaryColumn("text")
  countryIso3!: string;

  @PrimaryColumn("text")
  itemId!: string;

  @Column("text")
  @Field(() => AdoptionStatus, {
    description: "How far the item is adopted; UNKNOWN where nobody has reported.",
  })
  status!: AdoptionStatus;

  @Field(() => Boolean, {
    description: "Whether the item is still to be adopted: neither ADOPTED nor NOT_APPLICABLE.",
  })
  get isGap(): boolean {
    return this.status !== AdoptionStatus.ADOPTED && this.status !== AdoptionStatus.NOT_APPLICABLE;
  }

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "Since when the status holds; null where not known.",
  })
  since!: string | null;

  @Column("text", { array: true })
  @Field(() => [String], {
    description: "Laws and acts it rests on, by their national names, e.g. Ley 9095.",
  })
  legalBasis!: string[];

  @Column("jsonb")
  @Field(() => [AdoptionEvidence], { description: "What shows it. Never empty where the status is ADOPTED." })
  evidence!: AdoptionEvidence[];

  @Bilingual({ nullable: true, description: "What the country adds." })
  note!: Localized | null;

  @Column("text", { nullable: true })
  recordedById!: string | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was recorded; null where nothing is.",
  })
  recordedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, {
    description:
      "The record's version, 0 where nothing is recorded; a change names the version it was based on.",
  })
  override version!: number;
}

/** The same where it is recorded: the row that is written. */
@Entity("adoption")
export class AdoptionRecord extends Adoption {}

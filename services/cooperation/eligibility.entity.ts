import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";

export enum EligibilityStatus {
  UNKNOWN = "UNKNOWN",
  ELIGIBLE = "ELIGIBLE",
  REGIONAL_ONLY = "REGIONAL_ONLY",
  OTHER_INSTRUMENTS = "OTHER_INSTRUMENTS",
  NOT_ELIGIBLE = "NOT_ELIGIBLE",
}

registerEnumType(EligibilityStatus, {
  name: "EligibilityStatus",
  description: "Whether a country may benefit from a programme.",
  valuesConfig: {
    UNKNOWN: { description: "Not known. It says neither yes nor no." },
    ELIGIBLE: { description: "It may benefit." },
    REGIONAL_ONLY: { description: "It may benefit from regional actions, and not on its own." },
    OTHER_INSTRUMENTS: { description: "It falls under other instruments of the donor, not this programme." },
    NOT_ELIGIBLE: { description: "It may not benefit." },
  },
});

/** A cell of countries by programmes, as a view gives it: there is one for every pair, recorded or not. */
@Entity("eligibility_cell")
@ObjectType({ description: "Whether a country may benefit from a programme, and on what basis." })
export class ProgrammeEligibility extends VersionedRecord {
  @PrimaryColumn("text")
  programmeId!: string;

  @PrimaryColumn("text")
  countryIso3!: string;

  @Column("text")
  @Field(() => EligibilityStatus, { description: "Whether it may; UNKNOWN where nothing was found." })
  status!: EligibilityStatus;

  @Bilingual({ nullable: true, description: "On what basis; null where nothing is recorded." })
  basis!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read; empty where nothing is recorded." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, {
    description:
      "The record's version, 0 where nothing is recorded; a change names the version it was based on.",
  })
  override version!: number;
}

/** The same where it is recorded: the row that is written. */
@Entity("eligibility")
export class EligibilityRecord extends ProgrammeEligibility {}

/** The Member Countries, for which every programme has a cell. */
@Entity("member")
export class Member {
  @PrimaryColumn("text")
  iso3!: string;
  @Column("jsonb")
  sources!: Source[];
}

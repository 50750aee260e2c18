import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Source } from "../kit/source";

export enum ObligationState {
  UNKNOWN = "UNKNOWN",
  DUE = "DUE",
  LATE = "LATE",
  MET = "MET",
  WAIVED = "WAIVED",
}

registerEnumType(ObligationState, {
  name: "ObligationState",
  description: "Where a country stands with an obligation on a day.",
  valuesConfig: {
    UNKNOWN: {
      description:
        "It is not known whether the country had still to submit: the resolution names no countries, and nothing is recorded.",
    },
    DUE: { description: "Still to be met; the last day has not passed." },
    LATE: { description: "Still to be met; the last day has passed." },
    MET: { description: "Met." },
    WAIVED: { description: "Waived by those to whom it was owed." },
  },
});

@Entity("obligation")
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a country is to submit under a resolution." })
export class Obligation extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, {
    description: "The resolution's id and the country, e.g. 2016-06-08-palermo-indicators/BLZ.",
  })
  id!: string;

  @Column("text")
  resolutionId!: string;

  @Column("text")
  countryIso3!: string;

  /** The two days of its resolution, which never change: a list filters by them. */
  @Column("date")
  resolvedOn!: string;
  @Column("date")
  @Field(() => GraphQLDate, { description: "The last day on which it can be met." })
  dueOn!: string;

  @Column("boolean")
  @Field(() => Boolean, {
    description: "Whether it is known that the country had not submitted when the resolution was made.",
  })
  isConfirmed!: boolean;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it was met; null while it is not.",
  })
  metOn!: string | null;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it was waived; null where it is not.",
  })
  waivedOn!: string | null;

  @Bilingual({ nullable: true, description: "Why it was waived." })
  waivedBecause!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where all this is read." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

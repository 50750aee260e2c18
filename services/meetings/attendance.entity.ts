import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";

export enum Presence {
  UNKNOWN = "UNKNOWN",
  PRESENT = "PRESENT",
  ABSENT = "ABSENT",
}

registerEnumType(Presence, {
  name: "Presence",
  description: "Whether a country took part in a meeting.",
  valuesConfig: {
    UNKNOWN: { description: "The hub does not know. It does not mean absent." },
    PRESENT: { description: "It took part." },
    ABSENT: { description: "It did not take part." },
  },
});

/** A cell of meetings by Member Countries, as a view gives it: there is one for every pair, recorded or not. */
@Entity("attendance_cell")
@ObjectType({ description: "Whether a Member Country took part in a meeting." })
export class Attendance extends VersionedRecord {
  @PrimaryColumn("text")
  meetingId!: string;

  @PrimaryColumn("text")
  countryIso3!: string;

  @Column("text")
  @Field(() => Presence, { description: "Whether it took part; UNKNOWN where nothing is recorded." })
  presence!: Presence;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where that is read; empty where nothing is recorded." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, {
    description:
      "The record's version, 0 where nothing is recorded; a change names the version it was based on.",
  })
  override version!: number;
}

/** The same where it is recorded: the row that is written. */
@Entity("attendance")
export class AttendanceRecord extends Attendance {}

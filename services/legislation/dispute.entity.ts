import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";

export enum DisputeState {
  OPEN = "OPEN",
  RESOLVED = "RESOLVED",
}

registerEnumType(DisputeState, {
  name: "DisputeState",
  description: "Whether contradicting sources have been decided on.",
  valuesConfig: {
    OPEN: { description: "Nothing is decided: the cell shows all of them." },
    RESOLVED: { description: "One entry is upheld; the others are kept beside it." },
  },
});

@Entity("dispute")
@ObjectType({ description: "Entries of a cell that contradict each other, and what was decided." })
export class MatrixDispute extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  cellId!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When the contradiction was recorded." })
  openedAt!: Date;

  @Column("text")
  openedById!: string;

  @Column("uuid", { nullable: true })
  upheldId!: string | null;

  @Bilingual({ nullable: true, description: "Why it was decided so; null while nothing is decided." })
  resolution!: Localized | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was decided; null while it is not." })
  resolvedAt!: Date | null;

  @Column("text", { nullable: true })
  resolvedById!: string | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

/** That an entry is one of those in a dispute. */
@Entity("dispute_entry")
export class DisputeEntry {
  @PrimaryColumn("uuid")
  disputeId!: string;

  @PrimaryColumn("uuid")
  entryId!: string;
}

import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";
import { type NodeKind } from "./lineage.kind";

export enum OutcomeKind {
  TAKEN_UP = "TAKEN_UP",
  DECIDED = "DECIDED",
  PLANNED = "PLANNED",
  CARRIED_OUT = "CARRIED_OUT",
  FOLLOWED_UP = "FOLLOWED_UP",
}

registerEnumType(OutcomeKind, {
  name: "OutcomeKind",
  description: "How one thing came of another.",
  valuesConfig: {
    TAKEN_UP: { description: "A later point or proposal takes it up." },
    DECIDED: { description: "A decision came of it." },
    PLANNED: { description: "A work plan, or a part of one, came of it." },
    CARRIED_OUT: { description: "An action or an event carries it out." },
    FOLLOWED_UP: { description: "An event follows it up." },
  },
});

@Entity("lineage_edge")
@ObjectType({
  description: "That one thing came of another: a point, a proposal, a decision, a work plan or a meeting.",
})
export class Outcome extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  fromId!: string;

  @Column("text")
  toId!: string;

  @Column("text")
  @Field(() => OutcomeKind, { description: "How the later one came of the earlier one." })
  kind!: OutcomeKind;

  @Bilingual({ nullable: true, description: "What is to be said of it." })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read, and how sure that is." })
  sources!: Source[];

  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

/** An outcome as it is met on the way from a record, with the kinds of its ends. */
@ObjectType({
  description: "A step on the way from a record to all that came of it, or back to all that led to it.",
})
export class LineageStep {
  @Field(() => Int, { description: "How many steps away: 1 is next to the record that was asked about." })
  distance!: number;
  outcomeId!: string;
  fromKind!: NodeKind;
  fromId!: string;
  toKind!: NodeKind;
  toId!: string;
}

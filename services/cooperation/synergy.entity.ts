import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";

export enum SynergyState {
  PROPOSED = "PROPOSED",
  NOTED = "NOTED",
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
}

registerEnumType(SynergyState, {
  name: "SynergyState",
  description: "What became of a proposed synergy.",
  valuesConfig: {
    PROPOSED: { description: "Proposed; no body has said anything yet." },
    NOTED: { description: "A body took note of the proposal. It is neither accepted nor declined." },
    ACCEPTED: { description: "A body accepted it." },
    DECLINED: { description: "A body declined it." },
  },
});

@ObjectType({ description: "What a body decided on a proposed synergy." })
export class SynergyDecision {
  @Field(() => SynergyState, { description: "NOTED, ACCEPTED or DECLINED." })
  outcome!: SynergyState;
  bodyId!: string;
  @Field(() => GraphQLDate, { description: "The day of the decision." })
  decidedOn!: string;
  reportPointId!: string | null;
  @Bilingual({ column: false, nullable: true, description: "What the body added." })
  note!: Localized | null;
  @Field(() => [Source], { description: "Where the decision is read." })
  sources!: Source[];
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was recorded on the hub; null where the hub began with it.",
  })
  recordedAt!: Date | string | null;
}

@Entity("synergy")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A proposal that programmes or bodies work together." })
export class Synergy extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Bilingual({ description: "What is proposed, in one line." })
  title!: Localized;

  @Bilingual({ nullable: true, description: "What is proposed, in full; null where no more is known." })
  text!: Localized | null;

  @Column("text")
  authorId!: string;

  @Column("text", { array: true })
  bodyIds!: string[];

  @Column("text", { array: true })
  programmeIds!: string[];

  @Column("date")
  @Field(() => GraphQLDate, { description: "When it was proposed." })
  proposedOn!: string;

  @Column("text", { nullable: true })
  reportPointId!: string | null;

  @Column("text")
  @Field(() => SynergyState, { description: "What became of it. NOTED is not ACCEPTED." })
  state!: SynergyState;

  @Column("jsonb")
  @Field(() => [SynergyDecision], { description: "What was decided on it, the earliest first." })
  decisions!: SynergyDecision[];

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read; empty where it was proposed on the hub." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

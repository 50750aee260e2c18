import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";
import { AS_KNOWN } from "./day.rules";

export enum DecisionStatus {
  PENDING = "PENDING",
  TAKEN = "TAKEN",
  DROPPED = "DROPPED",
}

registerEnumType(DecisionStatus, {
  name: "DecisionStatus",
  description: "Where a decision stands.",
  valuesConfig: {
    PENDING: { description: "To be taken, once its preconditions are met." },
    TAKEN: { description: "Taken." },
    DROPPED: { description: "It will not be taken." },
  },
});

export enum PreconditionState {
  UNKNOWN = "UNKNOWN",
  MET = "MET",
  NOT_MET = "NOT_MET",
}

registerEnumType(PreconditionState, {
  name: "PreconditionState",
  description: "Whether a precondition of a decision is met.",
  valuesConfig: {
    UNKNOWN: { description: "The hub does not know. It does not mean that it is not met." },
    MET: { description: "It is met." },
    NOT_MET: { description: "It is not met." },
  },
});

@ObjectType({ description: "What has to be so before a decision is taken." })
export class Precondition {
  @Field(() => Int, { description: "Its number within the decision." })
  number!: number;
  @Bilingual({ column: false, description: "What has to be so." })
  text!: Localized;
  @Field(() => PreconditionState, { description: "Whether it is met." })
  state!: PreconditionState;
  @Bilingual({ column: false, nullable: true, description: "What shows it, or what is not known." })
  note!: Localized | null;
  @Field(() => [Source], { description: "Where that is read." })
  sources!: Source[];
}

@Entity("decision")
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a body of the Conference decides, or is to decide." })
export class Decision extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The meeting and a word, e.g. 2018-11-vice-ministerial-meeting/9." })
  id!: string;

  @Column("text")
  meetingId!: string;

  @Column("text", { nullable: true })
  pointId!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The paragraph of the document in which it stands, e.g. "9"; null where there is none.',
  })
  paragraph!: string | null;

  @Bilingual({ description: "What is decided, or to be decided." })
  text!: Localized;

  @Column("text")
  @Field(() => DecisionStatus, { description: "Where it stands." })
  status!: DecisionStatus;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: `When it was taken, ${AS_KNOWN}.` })
  takenOn!: string | null;

  @Column("jsonb")
  @Field(() => [Precondition], { description: "What has to be so before it is taken." })
  preconditions!: Precondition[];

  @Bilingual({ nullable: true, description: "What is to be said of how it ended, or of what is not known." })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read, and how sure that is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

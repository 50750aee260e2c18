import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Crime } from "../kit/crime";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";

export enum ProposalStatus {
  OPEN = "OPEN",
  NOTED = "NOTED",
  AGREED = "AGREED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(ProposalStatus, {
  name: "ProposalStatus",
  description: "What became of a proposal.",
  valuesConfig: {
    OPEN: { description: "Member Countries take positions." },
    NOTED: { description: "The members took note of it. That is not acceptance." },
    AGREED: { description: "Agreed by consensus." },
    WITHDRAWN: { description: "Taken back by the country that proposed it." },
  },
});

@Entity("activity_proposal")
@Directive('@key(fields: "id")')
@ObjectType({ description: "An activity that a Member Country proposes to the others." })
export class ActivityProposal extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  @Field(() => ProposalStatus, { description: "What became of it." })
  status!: ProposalStatus;

  @Column("text")
  proposedByIso3!: string;

  @Column("text", { nullable: true })
  meetingId!: string | null;

  @Column("text", { nullable: true })
  pointId!: string | null;

  @Bilingual({ description: "What it is called." })
  title!: Localized;

  @Bilingual({ description: "What is proposed." })
  text!: Localized;

  @Column("text")
  @Field(() => Crime, { description: "The crime that the activity is directed against." })
  crime!: Crime;

  @Column("text", { array: true })
  instrumentCodes!: string[];

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When the hub received it." })
  receivedAt!: Date;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was noted, agreed or withdrawn; null while it is open.",
  })
  closedAt!: Date | null;

  @Column("jsonb")
  @Field(() => [Source], {
    description: "Where it was read. Empty for what a delegation posted itself: it speaks for itself.",
  })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

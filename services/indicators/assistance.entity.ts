import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";

export enum AssistanceStatus {
  OPEN = "OPEN",
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
  WITHDRAWN = "WITHDRAWN",
  CLOSED = "CLOSED",
}

registerEnumType(AssistanceStatus, {
  name: "AssistanceStatus",
  description: "Where a request for assistance stands.",
  valuesConfig: {
    OPEN: { description: "Waits for an answer." },
    ACCEPTED: { description: "IOM has offered to assist." },
    DECLINED: { description: "IOM cannot assist, and says why." },
    WITHDRAWN: { description: "The country needs it no more." },
    CLOSED: { description: "IOM has assisted, and says what came of it." },
  },
});

@Entity("assistance_request")
@Directive('@key(fields: "id")')
@ObjectType({
  description: "A country's request that the International Organization for Migration (IOM) assist it.",
})
export class AssistanceRequest extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  @Field(() => AssistanceStatus, { description: "Where it stands." })
  status!: AssistanceStatus;

  @Column("text")
  countryIso3!: string;
  @Column("text")
  authorId!: string;
  @Column("text")
  addresseeId!: string;
  @Column("text", { nullable: true })
  obligationId!: string | null;

  @Bilingual({ description: "What the country asks for." })
  text!: Localized;

  @Bilingual({ nullable: true, description: "What IOM offers, or why it cannot." })
  answer!: Localized | null;

  @Bilingual({ nullable: true, description: "What came of it; null until it is closed." })
  outcome!: Localized | null;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was opened." })
  openedAt!: Date;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When IOM answered; null while it has not.",
  })
  answeredAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it ended, declined, withdrawn or closed; null while it has not.",
  })
  closedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

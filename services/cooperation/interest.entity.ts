import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";

export enum InterestState {
  STANDING = "STANDING",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(InterestState, {
  name: "InterestState",
  description: "Whether an interest still stands.",
  valuesConfig: {
    STANDING: { description: "It stands: calls of its theme notify whoever expressed it." },
    WITHDRAWN: { description: "It was taken back, and stays on record." },
  },
});

@Entity("expression_of_interest")
@Directive('@key(fields: "id")')
@ObjectType({ description: "That a country or an organisation is interested in cooperation on a theme." })
export class ExpressionOfInterest extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  authorId!: string;

  @Column("text", { nullable: true })
  countryIso3!: string | null;

  @Column("text")
  themeId!: string;

  @Column("text", { nullable: true })
  programmeId!: string | null;

  @Bilingual({ nullable: true, description: "What the interest is in, in the author's words." })
  text!: Localized | null;

  @Column("date")
  @Field(() => GraphQLDate, { description: "When it was expressed." })
  expressedOn!: string;

  @Column("text", { nullable: true })
  reportPointId!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read; empty where it was expressed on the hub." })
  sources!: Source[];

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was taken back; null while it stands.",
  })
  withdrawnAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

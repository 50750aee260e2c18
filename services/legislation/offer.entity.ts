import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Source } from "../kit/source";
import { OfferStepKind } from "./offer.terms";

@ObjectType({ description: "Something that happened with an offer." })
export class CapacityOfferStep {
  @Field(() => OfferStepKind, { description: "What happened." })
  kind!: OfferStepKind;
  @Field(() => GraphQLDate, { description: "When." })
  on!: string;
  @Bilingual({ column: false, description: "What happened, in words." })
  description!: Localized;
  @Field(() => [Source], { description: "Where it is read, and how sure it is." })
  sources!: Source[];

  countryIso3!: string | null;
  recordedById!: string;
}

@Entity("capacity_offer")
@ObjectType({ description: "An offer of technical capacity to Member Countries, and what became of it." })
export class CapacityOffer extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  offeredById!: string;

  @Column("date")
  @Field(() => GraphQLDate, { description: "When it was made." })
  offeredOn!: string;

  @Column("text", { nullable: true })
  reportPointId!: string | null;

  @Bilingual({ description: "What is offered." })
  description!: Localized;

  @Column("text", { array: true })
  countryIso3s!: string[];

  @Column("jsonb")
  @Field(() => [CapacityOfferStep], {
    description: "What became of it, in the order in which it was recorded.",
  })
  steps!: CapacityOfferStep[];

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read, and how sure it is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

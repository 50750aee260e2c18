import sql from "sql-template-tag";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";

export enum Stance {
  SUPPORTED = "SUPPORTED",
  NOTED = "NOTED",
  OBJECTED = "OBJECTED",
}

registerEnumType(Stance, {
  name: "Stance",
  description: "What a Member Country says to a proposal.",
  valuesConfig: {
    SUPPORTED: { description: "It supports it." },
    NOTED: { description: "It takes note of it: neither support nor objection." },
    OBJECTED: {
      description: "It objects. One objection prevents consensus; it does not prevent taking note.",
    },
  },
});

@Entity("position")
@ObjectType({ description: "The position of a Member Country on a proposal." })
export class Position extends VersionedRecord {
  @PrimaryColumn("text")
  proposalId!: string;

  @PrimaryColumn("text")
  countryIso3!: string;

  @Column("text")
  @Field(() => Stance, { description: "What it says." })
  stance!: Stance;

  @Bilingual({ nullable: true, description: "Why, where the country says so." })
  reason!: Localized | null;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When the hub received it." })
  receivedAt!: Date;

  @Column("jsonb")
  @Field(() => [Source], {
    description: "Where it was read. Empty for what a delegation posted itself: it speaks for itself.",
  })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

export const PositionConnection = connectionOf(Position, "Position");

export const positionListing: Listing<Position, unknown, "LATEST_FIRST"> = {
  entity: Position,
  noun: "position",
  alias: "o",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`o.received_at`, type: "timestamptz" },
      { by: sql`o.proposal_id`, type: "text" },
    ],
  }),
};

import sql from "sql-template-tag";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";

@Entity("declaration")
@ObjectType({
  description: "What a partner declares to a meeting. It decides nothing, and nobody alters it.",
})
export class Declaration extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  meetingId!: string;

  @Column("text")
  authorId!: string;

  @Bilingual({ description: "What it declares." })
  text!: Localized;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When the hub received it." })
  receivedAt!: Date;

  @Column("integer")
  @Field(() => Int, { description: "Always 1: a declaration is not altered. Say more in a further one." })
  override version!: number;
}

export const DeclarationConnection = connectionOf(Declaration, "Declaration");
export const OLDEST_FIRST = "OLDEST_FIRST";

export const declarationListing: Listing<Declaration, unknown, typeof OLDEST_FIRST> = {
  entity: Declaration,
  noun: "declaration",
  alias: "d",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`d.received_at`, type: "timestamptz" },
      { by: sql`d.id`, type: "text" },
    ],
  }),
};

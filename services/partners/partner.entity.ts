import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";
import { PartnerAlias, PartnerName } from "./partner-name";
import { PartnerKind } from "./partner.kind";

@Entity("partner")
@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation that exchanges data through the hub. Never a person." })
export class Partner extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A readable id that never changes, e.g. delegation-gtm." })
  id!: string;

  @Column("text")
  @Field(() => PartnerKind, { description: "How it takes part; what it may do follows from it." })
  kind!: PartnerKind;

  /** ISO 3166-1 alpha-3. */
  @Column("text", { nullable: true })
  countryIso3!: string | null;

  @Column("text", { nullable: true })
  parentId!: string | null;

  /** The oldest first; the last one is the present name. */
  @Column("jsonb")
  @Field(() => [PartnerName], {
    description: "Every name that it has had, the oldest first; the last one is the present name.",
  })
  names!: PartnerName[];

  @Column("jsonb")
  @Field(() => [PartnerAlias], { description: "Other spellings under which it is met." })
  aliases!: PartnerAlias[];

  @Column("jsonb")
  @Field(() => [Source], { description: "Where these facts are read." })
  sources!: Source[];

  @Column("timestamptz", { nullable: true })
  suspendedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

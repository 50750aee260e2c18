import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { ItemKind, ServiceType } from "./item.enums";

@Entity("strategy_item")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A part of an edition of the Regional Strategy, which a country can adopt." })
export class StrategyItem extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The edition's id and the code, e.g. 2011-revised.6.2." })
  id!: string;

  @Column("text")
  editionId!: string;

  @Column("text")
  @Field(() => String, {
    description: "Its number in the edition, e.g. 6.2. It says where the item stands: 6.2 is under 6.",
  })
  code!: string;

  @Column("text", { nullable: true })
  parentId!: string | null;

  @Column("text")
  @Field(() => ItemKind, { description: "What kind of part it is." })
  kind!: ItemKind;

  @Bilingual({
    description: "Its title. Where no original is named, both are the hub's wording, not the text's.",
  })
  title!: Localized;

  @Bilingual({
    nullable: true,
    description: "What is to be done; null where the text could not be read or asks for nothing.",
  })
  action!: Localized | null;

  @Column("text", { nullable: true })
  phaseId!: string | null;

  @Column("text", { array: true })
  principleIds!: string[];

  @Column("jsonb")
  responsibleBodies!: Localized[];

  @Column("jsonb")
  population!: Localized[];

  @Column("text", { array: true })
  @Field(() => [ServiceType], { description: "The kinds of support it is about." })
  serviceTypes!: ServiceType[];

  @Column("text", { array: true })
  @Field(() => [String], {
    description: "Articles of the Palermo instruments that it carries out, e.g. TIP 6.",
  })
  treatyArticles!: string[];

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read." })
  sources!: Source[];

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      "When the Coalition retired it; null while it is in force. A retired item is read and no longer adopted.",
  })
  retiredAt!: Date | null;

  @Bilingual({ nullable: true, description: "Why it was retired." })
  retiredBecause!: Localized | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";

@Entity("theme")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A theme of cooperation, by which programmes, calls and interests meet." })
export class CooperationTheme extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A readable id that never changes, e.g. labour-migration." })
  id!: string;

  @Bilingual({ description: "Its name." })
  name!: Localized;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version." })
  override version!: number;
}

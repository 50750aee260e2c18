import sql from "sql-template-tag";
import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Crime } from "../kit/crime";
import { type Listing } from "../kit/listing";
import { Bilingual, type Localized } from "../kit/localized-text";
import { LegislationTopic } from "./matrix.terms";

@Entity("subtopic")
@ObjectType({ description: "A column of the matrix: a sub-topic of one of its four areas." })
export class LegislationSubtopic {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example PENALTY." })
  code!: string;

  @Column("text")
  @Field(() => LegislationTopic, { description: "Its area." })
  topic!: LegislationTopic;

  @Column("integer")
  place!: number;

  @Bilingual({ description: "What it is called." })
  title!: Localized;

  @Column("text", { array: true })
  @Field(() => [Crime], { description: "The crimes for which the matrix has it." })
  crimes!: Crime[];
}

export const subtopicListing: Listing<LegislationSubtopic, unknown, "PLACE"> = {
  entity: LegislationSubtopic,
  noun: "sub-topic",
  alias: "t",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({ direction: "ASC", keys: [{ by: sql`t.place`, type: "integer" }] }),
};

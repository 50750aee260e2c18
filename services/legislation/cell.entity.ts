import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Crime } from "../kit/crime";
import { VersionedRecord } from "../kit/record";
import { LegislationTopic } from "./matrix.terms";
import { type View } from "./view";

@Entity("matrix_cell")
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A cell of the comparative matrix of legislation: a country, a crime and a sub-topic, as the law was on one " +
    "day and as the hub knew it at one moment. Its entries say what it holds.",
})
export class MatrixCell extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example GTM/SMUGGLING/PENALTY." })
  id!: string;

  @Column("text")
  countryIso3!: string;

  @Column("text")
  @Field(() => Crime, { description: "The crime: trafficking or smuggling, never both." })
  crime!: Crime;

  @Column("text")
  @Field(() => LegislationTopic, { description: "The area of the matrix." })
  topic!: LegislationTopic;

  @Column("text")
  subtopicCode!: string;

  @Column("integer")
  place!: number;

  @Column("text", { array: true })
  @Field(() => [String], {
    description: "The articles of the Palermo instruments that it is about, e.g. SOM 6. Empty where none is.",
  })
  treatyArticles!: string[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;

  /** As of which day and moment it is looked at: set where it is asked for, today where nothing is said. */
  view?: View;
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Pairs of programmes that share a country, a theme and years, as a view finds them. */
@Entity("synergy_suggestion")
@ObjectType({
  description:
    "Two programmes that share a country, a theme and years, and for which no synergy was proposed yet. What is not known is not matched.",
})
export class SynergySuggestion {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The ids of both programmes." })
  id!: string;

  @Column("text")
  firstId!: string;

  @Column("text")
  secondId!: string;

  @Column("text", { array: true })
  countryIso3s!: string[];

  @Column("text", { array: true })
  themeIds!: string[];

  @Column("integer")
  @Field(() => Int, { description: "The first year of both." })
  firstYear!: number;

  @Column("integer")
  @Field(() => Int, { description: "The last year of both." })
  lastYear!: number;
}

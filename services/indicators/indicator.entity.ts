import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { Source } from "../kit/source";
import { AnswerScale, Disaggregation, IndicatorKind } from "./indicator.terms";

@ObjectType({ description: "One of the options from which an indicator of the scale MULTI is answered." })
export class AnswerOption {
  @Field(() => ID, { description: "Its code, as answers name it." })
  code!: string;

  @Bilingual({ column: false, description: "What it says." })
  name!: Localized;
}

/** Never altered: another wording or scale is another edition's indicator. */
@Entity("indicator")
@Directive('@key(fields: "id")')
@ObjectType({ description: "One question of an indicator framework, which every Member Country answers." })
export class Indicator {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The framework's id and the code, e.g. HUB-DEMO-1/L-01." })
  id!: string;

  @Column("text")
  frameworkId!: string;

  @Column("text")
  @Field(() => String, { description: "Its code in the framework, e.g. L-01." })
  code!: string;

  @Column("integer")
  place!: number;

  @Column("text")
  axisCode!: string;

  @Column("text")
  @Field(() => IndicatorKind, { description: "Whether it looks at structure, process or result." })
  kind!: IndicatorKind;

  @Column("text", { array: true })
  @Field(() => [String], {
    description: 'The articles of the Palermo instruments on which it is based, e.g. "TIP 6(3)".',
  })
  treatyArticles!: string[];

  @Column("text", { nullable: true })
  reportPointId!: string | null;

  @Bilingual({ description: "The question." })
  question!: Localized;

  @Bilingual({ nullable: true, description: "How to answer it; null where the framework says nothing." })
  guidance!: Localized | null;

  @Column("text")
  @Field(() => AnswerScale, { description: "How it is answered." })
  scale!: AnswerScale;

  @Column("jsonb")
  @Field(() => [AnswerOption], { description: "What can be selected; empty for other scales than MULTI." })
  options!: AnswerOption[];

  @Bilingual({ nullable: true, description: "What a count or a rate is counted in." })
  unit!: Localized | null;

  @Column("boolean")
  @Field(() => Boolean, {
    description: "Whether it counts people. Then numbers below 11 are withheld, and what would reveal them.",
  })
  countsPeople!: boolean;

  @Column("text", { array: true })
  @Field(() => [Disaggregation], { description: "How a count can be split." })
  disaggregations!: Disaggregation[];

  @Column("integer", { nullable: true })
  @Field(() => Int, { nullable: true, description: "1 comes first; null where the framework sets none." })
  priority!: number | null;

  @Column("text", { nullable: true })
  supersedesId!: string | null;

  /** This indicator and those that it supersedes, the latest first: their answers are its answers. */
  @Column("text", { array: true })
  lineage!: string[];

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it comes from." })
  sources!: Source[];
}

/** The first of those that it supersedes: one answer for each root, country and period. */
export const rootOf = ({ lineage }: Indicator) => lineage.at(-1)!;

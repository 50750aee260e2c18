import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Crime } from "../kit/crime";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";

@Entity("work_plan")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A work plan that the Conference approved: axes, actions and their progress." })
export class WorkPlan extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "A readable id, e.g. migrant-smuggling-2019-2025." })
  id!: string;

  @Bilingual({ description: "What it is called." })
  title!: Localized;

  @Column("text")
  @Field(() => Crime, { description: "The crime that it is directed against." })
  crime!: Crime;

  @Column("integer")
  @Field(() => Int, { description: "Its first year." })
  firstYear!: number;

  @Column("integer")
  @Field(() => Int, { description: "Its last year." })
  lastYear!: number;

  @Column("text", { nullable: true })
  decisionId!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read, and how sure that is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

@Entity("work_plan_axis")
@Directive('@key(fields: "id")')
@ObjectType({ description: "An axis of a work plan." })
export class WorkPlanAxis {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The plan and the number, e.g. migrant-smuggling-2019-2025/1." })
  id!: string;

  @Column("text")
  planId!: string;

  @Column("integer")
  @Field(() => Int, { description: "Its number in the plan." })
  number!: number;

  @Bilingual({ description: "What it is called." })
  title!: Localized;

  @Bilingual({ nullable: true, description: "What it covers; null where the source does not say." })
  covers!: Localized | null;
}

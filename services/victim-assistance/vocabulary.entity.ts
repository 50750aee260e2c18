import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { Source } from "../kit/source";

@Entity("strategy_phase")
@ObjectType({ description: "A phase of the care of victims, by which items are grouped." })
export class StrategyPhase {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example repatriation." })
  id!: string;

  @Bilingual({ description: "Its name." })
  name!: Localized;

  @Column("integer")
  @Field(() => Int, { description: "Its place in the sequence of care, from 1." })
  order!: number;

  @Column("boolean")
  @Field(() => Boolean, {
    description: "True where the phase is the hub's own synthesis and stands in no text of the Strategy.",
  })
  isSynthesis!: boolean;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it comes from." })
  sources!: Source[];
}

@Entity("strategy_principle")
@ObjectType({ description: "A principle that guides the care of victims." })
export class StrategyPrinciple {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example no-revictimisation." })
  id!: string;

  @Bilingual({ description: "Its name, in the hub's words." })
  name!: Localized;

  @Column("jsonb")
  @Field(() => [Source], { description: "The text in which it was read." })
  sources!: Source[];
}

import { Field, Float, ObjectType } from "type-graphql";

import { Bilingual, type Localized } from "../kit/localized-text";
import { DurationUnit, FineUnit, PenaltyJoin } from "./penalty.terms";

@ObjectType({ description: "How long a penalty lasts." })
export class PenaltyDuration {
  @Field(() => Float, { nullable: true, description: "The least; null where the source names none." })
  min!: number | null;
  @Field(() => Float, { nullable: true, description: "The most; null where it is for life or not named." })
  max!: number | null;
  @Field(() => DurationUnit, { description: "The unit of both." })
  unit!: DurationUnit;
  @Field(() => Boolean, { description: "Whether the most is for life." })
  life!: boolean;
}

@ObjectType({ description: "A fine." })
export class PenaltyFine {
  @Field(() => Float, { nullable: true, description: "The least; null where the source names none." })
  min!: number | null;
  @Field(() => Float, { nullable: true, description: "The most; null where the source names none." })
  max!: number | null;
  @Field(() => FineUnit, { description: "The unit of both." })
  unit!: FineUnit;
  @Field(() => String, {
    nullable: true,
    description: "The currency where the unit is CURRENCY (ISO 4217), e.g. GTQ; else null.",
  })
  currency!: string | null;
  @Field(() => Boolean, { description: "Whether it is due for each person smuggled or trafficked." })
  perPerson!: boolean;
}

@ObjectType({ description: "A penalty, and the cases to which it applies." })
export class PenaltyTier {
  @Bilingual({
    column: false,
    nullable: true,
    description: "The cases; null where it is the penalty for all.",
  })
  appliesTo!: Localized | null;
  @Field(() => PenaltyDuration, { nullable: true, description: "Prison; null where none is named." })
  prison!: PenaltyDuration | null;
  @Field(() => PenaltyFine, { nullable: true, description: "The fine; null where none is named." })
  fine!: PenaltyFine | null;
  @Field(() => PenaltyJoin, {
    nullable: true,
    description: "How prison and fine go together; null where there is one only.",
  })
  join!: PenaltyJoin | null;
  @Field(() => PenaltyDuration, { nullable: true, description: "Loss of the right to hold office." })
  disqualification!: PenaltyDuration | null;
  @Field(() => String, {
    nullable: true,
    description: 'The part by which the base penalty rises, e.g. "2/3"; null where it is not so stated.',
  })
  increase!: string | null;
  @Field(() => Boolean, {
    description: "True where the law has a penalty whose figures could not be read. Unknown is not none.",
  })
  figuresUnknown!: boolean;
}

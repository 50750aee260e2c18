import { Field, Float, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { DurationUnit, FineUnit, PenaltyJoin } from "./penalty.terms";

@InputType({ description: "How long a penalty lasts." })
export class PenaltyDurationInput {
  @Field(() => Float, { nullable: true, description: "The least, where the law names one." })
  min?: number | null;
  @Field(() => Float, { nullable: true, description: "The most; left out where it is for life." })
  max?: number | null;
  @Field(() => DurationUnit, { defaultValue: DurationUnit.YEARS, description: "The unit of both." })
  unit!: DurationUnit;
  @Field(() => Boolean, { defaultValue: false, description: "Whether the most is for life." })
  life!: boolean;
}

@InputType({ description: "A fine." })
export class PenaltyFineInput {
  @Field(() => Float, { nullable: true, description: "The least, where the law names one." })
  min?: number | null;
  @Field(() => Float, { nullable: true, description: "The most, where the law names one." })
  max?: number | null;
  @Field(() => FineUnit, { description: "The unit of both." })
  unit!: FineUnit;
  @Field(() => String, {
    nullable: true,
    description: "ISO 4217, e.g. GTQ; needed where the unit is CURRENCY.",
  })
  currency?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Whether it is due for each person." })
  perPerson!: boolean;
}

@InputType({ description: "A penalty, and the cases to which it applies." })
export class PenaltyTierInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "The cases; left out where it is for all.",
  })
  appliesTo?: LocalizedTextInput | null;
  @Field(() => PenaltyDurationInput, { nullable: true, description: "Prison." })
  prison?: PenaltyDurationInput | null;
  @Field(() => PenaltyFineInput, { nullable: true, description: "The fine." })
  fine?: PenaltyFineInput | null;
  @Field(() => PenaltyJoin, {
    nullable: true,
    description: "How prison and fine go together; UNKNOWN where both are given and this is left out.",
  })
  join?: PenaltyJoin | null;
  @Field(() => PenaltyDurationInput, { nullable: true, description: "Loss of the right to hold office." })
  disqualification?: PenaltyDurationInput | null;
  @Field(() => String, {
    nullable: true,
    description: 'The part by which the base penalty rises, e.g. "2/3".',
  })
  increase?: string | null;
}

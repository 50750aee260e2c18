import { Field, ID, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { EligibilityStatus } from "./eligibility.entity";
import { CooperationSourceInput } from "./source.input";

@InputType({ description: "Whether a Member Country may benefit from a programme." })
export class EligibilityInput {
  @Field(() => ID, { description: "The programme." })
  programme!: string;
  @Field(() => ID, { description: "The Member Country, e.g. CRI." })
  country!: string;
  @Field(() => EligibilityStatus, { description: "Whether it may. UNKNOWN takes back what was recorded." })
  status!: EligibilityStatus;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "On what basis, up to 2000 characters; needed unless the status is UNKNOWN.",
  })
  basis?: LocalizedTextInput | null;
  @Field(() => [CooperationSourceInput], {
    defaultValue: [],
    description: "Where it is read; at least one unless the status is UNKNOWN.",
  })
  sources!: CooperationSourceInput[];
  @Field(() => Int, {
    nullable: true,
    description: "The version of the record on which the change is based; null or 0 for the first.",
  })
  version?: number | null;
}

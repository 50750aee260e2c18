import { ArgsType, Field, ID } from "type-graphql";

import { GraphQLDate } from "../kit/scalars";

@ArgsType()
export class PeriodArgs {
  @Field(() => GraphQLDate, { nullable: true, description: "Published on this day or later, in UTC." })
  from?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: "Published on this day or earlier, in UTC." })
  to?: string | null;
}

@ArgsType()
export class ParticipationArgs extends PeriodArgs {
  @Field(() => ID, { nullable: true, description: "Contributions by this organisation." })
  author?: string | null;
  @Field(() => ID, { nullable: true, description: "Contributions addressed to this country." })
  country?: string | null;
}

import { Field, Int, ObjectType } from "type-graphql";

import { Crime } from "../kit/crime";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { MatrixStatus } from "./matrix.terms";
import { type View } from "./view";

@ObjectType({ description: "How many cells have a status." })
export class MatrixStatusCount {
  @Field(() => MatrixStatus, { description: "The status." })
  status!: MatrixStatus;
  @Field(() => Int, { description: "How many cells have it." })
  count!: number;
}

@ObjectType({
  description:
    "The comparative matrix of legislation: all Member Countries by all sub-topics, as the law was on a day and as " +
    "the hub knew it at a moment.",
})
export class LegislationMatrix {
  @Field(() => GraphQLDate, { description: "The law on this day." })
  asOf!: string;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "What the hub held at this moment; null for what it holds now.",
  })
  knownAt!: Date | null;

  crimes!: Crime[];
  view!: View;
}

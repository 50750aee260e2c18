import { Field, Int, ObjectType } from "type-graphql";

import { AdoptionStatus } from "./adoption.entity";

@ObjectType("AdoptionStatusCount", { description: "How many have a status." })
export class StatusCount {
  @Field(() => AdoptionStatus, { description: "The status." })
  status!: AdoptionStatus;
  @Field(() => Int, { description: "How many have it." })
  count!: number;
}

/** A count for every status, also for those that none has. */
export function tally(counted: readonly { status: AdoptionStatus; count?: number }[]): StatusCount[] {
  const sums = new Map(Object.values(AdoptionStatus).map((status) => [status, 0]));
  for (const { status, count = 1 } of counted) sums.set(status, sums.get(status)! + count);
  return [...sums].map(([status, count]) => ({ status, count }));
}

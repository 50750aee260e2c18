import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { Decision, DecisionStatus } from "./decision.entity";

@InputType({ description: "Which decisions. Conditions add up." })
export class DecisionFilter {
  @Field(() => [DecisionStatus], { nullable: true, description: "Where they stand." })
  status?: DecisionStatus[] | null;
  @Field(() => ID, { nullable: true, description: "The meeting." })
  meeting?: string | null;
}

export const DecisionConnection = connectionOf(Decision, "Decision");

export const decisionListing: Listing<Decision, DecisionFilter, "LATEST_FIRST"> = {
  entity: Decision,
  noun: "decision",
  alias: "d",
  visible: () => sql`true`,
  matches: ({ status, meeting }) => [
    ...(status == null ? [] : [sql`d.status = ANY(${status}::text[])`]),
    ...(meeting == null ? [] : [sql`d.meeting_id = ${plainText("filter.meeting", meeting, 150)}`]),
  ],
  order: () => ({ direction: "DESC", keys: [{ by: sql`d.id`, type: "text" }] }),
};

import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { countryCode } from "./keys";
import { ActivityProposal, ProposalStatus } from "./proposal.entity";

@InputType({ description: "Which proposals. Conditions add up." })
export class ProposalFilter {
  @Field(() => [ProposalStatus], { nullable: true, description: "What became of them." })
  status?: ProposalStatus[] | null;
  @Field(() => ID, { nullable: true, description: "The country that proposes, e.g. CRI." })
  country?: string | null;
  @Field(() => ID, { nullable: true, description: "The meeting to which it was proposed." })
  meeting?: string | null;
}

export const ActivityProposalConnection = connectionOf(ActivityProposal, "ActivityProposal");

export const proposalListing: Listing<ActivityProposal, ProposalFilter, "LATEST_FIRST"> = {
  entity: ActivityProposal,
  noun: "proposal",
  alias: "a",
  visible: () => sql`true`,
  matches: ({ status, country, meeting }) => [
    ...(status == null ? [] : [sql`a.status = ANY(${status}::text[])`]),
    ...(country == null ? [] : [sql`a.proposed_by_iso3 = ${countryCode("filter.country", country)}`]),
    ...(meeting == null ? [] : [sql`a.meeting_id = ${plainText("filter.meeting", meeting, 150)}`]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`a.received_at`, type: "timestamptz" },
      { by: sql`a.id`, type: "text" },
    ],
  }),
};

import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { type Caller } from "../kit/caller";
import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { drafts } from "./record.rules";
import { Report } from "./report.entity";
import { ReportStatus } from "./report.status";

@InputType({ description: "Which reports. Conditions add up." })
export class ReportFilter {
  @Field(() => [ReportStatus], { nullable: true, description: "States; of those you may see." })
  status?: ReportStatus[] | null;
  @Field(() => ID, { nullable: true, description: "The id of the Partner to which they are submitted." })
  submittedTo?: string | null;
}

export const ReportConnection = connectionOf(Report, "Report");

export const reportListing: Listing<Report, ReportFilter, "LATEST_FIRST"> = {
  entity: Report,
  noun: "report",
  alias: "r",
  visible: (caller: Caller) => (drafts(caller) ? sql`true` : sql`r.status NOT IN ('DRAFT', 'RETURNED')`),
  matches: ({ status, submittedTo }) => [
    ...(status == null ? [] : [sql`r.status = ANY(${status}::text[])`]),
    ...(submittedTo == null
      ? []
      : [sql`r.submitted_to_id = ${plainText("filter.submittedTo", submittedTo, 100)}`]),
  ],
  order: () => ({ direction: "DESC", keys: [{ by: sql`r.id`, type: "text" }] }),
};

import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { type Caller } from "../kit/caller";
import { connectionOf, PageArgs } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found } from "../kit/search";
import { drafts } from "./record.rules";
import { ReportPoint } from "./report-point.entity";

@InputType({ description: "Which points. Conditions add up." })
export class ReportPointFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in Spanish or English, accents ignored; "a phrase", or, -not. Up to 200 characters.',
  })
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "The report, e.g. 2016-06-08." })
  report?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only points of which something came on record, or only those of which nothing did.",
  })
  hasFollowUp?: boolean | null;
}

@ArgsType()
export class ReportPointListArgs extends PageArgs {
  @Field(() => ReportPointFilter, { defaultValue: {}, description: "Which points." })
  filter!: ReportPointFilter;
}

export const ReportPointConnection = connectionOf(ReportPoint, "ReportPoint");

/** By report, the latest first, and within one by number. */
export const reportPointListing: Listing<ReportPoint, ReportPointFilter, "LATEST_REPORT_FIRST"> = {
  entity: ReportPoint,
  noun: "point of a report",
  alias: "p",
  visible: (caller: Caller) => sql`(p.removed_at IS NULL AND ${reportIsVisible(caller)})`,
  matches: ({ search, report, hasFollowUp }) => [
    ...(search == null ? [] : [found("meetings", "p", search)]),
    ...(report == null ? [] : [sql`p.report_id = ${plainText("filter.report", report, 150)}`]),
    ...(hasFollowUp == null ? [] : [hasFollowUp ? FOLLOWED_UP : sql`NOT ${FOLLOWED_UP}`]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`p.report_id`, type: "text" },
      { by: sql`-p.place`, type: "integer" },
      { by: sql`p.id`, type: "text" },
    ],
  }),
};

/** A point is seen by whoever sees its report. */
const reportIsVisible = (caller: Caller): Sql =>
  drafts(caller)
    ? sql`true`
    : sql`EXISTS (SELECT FROM meetings.report r WHERE r.id = p.report_id AND r.status NOT IN ('DRAFT', 'RETURNED'))`;

/** Something that everyone may see came of the point or of one of its sub-points. */
const FOLLOWED_UP = sql`EXISTS (
  SELECT FROM meetings.lineage_edge e JOIN meetings.node n ON n.id = e.to_id AND n.open
  WHERE e.withdrawn_at IS NULL AND e.from_id IN (
    SELECT p.id UNION ALL SELECT s.id FROM meetings.report_point s WHERE s.parent_id = p.id AND s.removed_at IS NULL))`;

import sql, { type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { type ListArgs, pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { type AttendanceFilter, attendanceListing } from "./attendance.listing";
import { declarationListing } from "./declaration.entity";
import { decisionListing } from "./decision.listing";
import { kindsOf, outcomeListing, stepsFrom } from "./lineage.loaders";
import { meetingListing } from "./meeting.listing";
import { membersOf, parts } from "./parts.loaders";
import { positionListing } from "./position.entity";
import { presidenciesOn, presidencyListing } from "./presidency.entity";
import { proposalListing } from "./proposal.listing";
import { reportListing } from "./report.listing";
import { reportPointListing } from "./report-point.listing";
import { actionListing, axisListing, progressListing, workPlanListing } from "./work-plan.listing";

/** Every loader of the meetings subgraph. */
export function loaders(asker: Asker) {
  return {
    ...records(asker),
    ...lists(asker),
    ...parts(asker),
    ...histories(asker),
    kind: kindsOf(asker),
    cameOf: stepsFrom(asker, "cameOfIt"),
    ledTo: stepsFrom(asker, "ledToIt"),
    members: membersOf(asker),
    presidencyOn: presidenciesOn(asker),
  };
}
export type Loaders = ReturnType<typeof loaders>;

const records = (asker: Asker) => ({
  meeting: rowsBy(asker, meetingListing, "id"),
  report: rowsBy(asker, reportListing, "id"),
  reportOfMeeting: rowsBy(asker, reportListing, "meeting_id"),
  point: rowsBy(asker, reportPointListing, "id"),
  proposal: rowsBy(asker, proposalListing, "id"),
  decision: rowsBy(asker, decisionListing, "id"),
  workPlan: rowsBy(asker, workPlanListing, "id"),
  axis: rowsBy(asker, axisListing, "id"),
  action: rowsBy(asker, actionListing, "id"),
  outcome: rowsBy(asker, outcomeListing, "id"),
});

function lists(asker: Asker) {
  const attendance = pagesOf(asker, attendanceListing);
  const country = {
    name: "country",
    type: "text" as const,
    on: (iso3: Sql) => sql`a.country_iso3 = ${iso3}`,
  };
  return {
    meetings: pagesOf(asker, meetingListing),
    reports: pagesOf(asker, reportListing),
    points: pagesOf(asker, reportPointListing),
    proposals: pagesOf(asker, proposalListing),
    positions: pagesOf(asker, positionListing),
    decisions: pagesOf(asker, decisionListing),
    workPlans: pagesOf(asker, workPlanListing),
    actions: pagesOf(asker, actionListing),
    progress: pagesOf(asker, progressListing),
    declarations: pagesOf(asker, declarationListing),
    presidencies: pagesOf(asker, presidencyListing),
    attendanceOfCountry: (key: string, args: ListArgs<AttendanceFilter, "LATEST_FIRST">) =>
      attendance(args, { ...country, key }),
  };
}

const histories = ({ db }: Asker) => ({
  meetingRevisions: revisionsOf(db, "meeting"),
  reportRevisions: revisionsOf(db, "report"),
  pointRevisions: revisionsOf(db, "report_point"),
  proposalRevisions: revisionsOf(db, "activity_proposal"),
  decisionRevisions: revisionsOf(db, "decision"),
  workPlanRevisions: revisionsOf(db, "work_plan"),
});

import sql, { type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, tableOf } from "../kit/database";
import { type ListArgs, pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy, rowsUnder } from "../kit/row";
import { Attendance } from "./attendance.entity";
import { type AttendanceFilter, attendanceListing } from "./attendance.listing";
import { declarationListing } from "./declaration.entity";
import { decisionListing } from "./decision.listing";
import { kindsOf, outcomeListing, stepsFrom } from "./lineage.loaders";
import { meetingListing } from "./meeting.listing";
import { Member } from "./member.entity";
import { PointLink } from "./point-link.entity";
import { Position, positionListing } from "./position.entity";
import { presidenciesOn, presidencyListing } from "./presidency.entity";
import { proposalListing } from "./proposal.listing";
import { reportListing } from "./report.listing";
import { ReportPoint } from "./report-point.entity";
import { reportPointListing } from "./report-point.listing";
import { WorkPlanAxis } from "./work-plan.entity";
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

/** What belongs to a record and stays short: a row for each member, the points of a report, the axes of a plan. */
const parts = ({ db, caller }: Asker) => ({
  attendanceOfMeeting: rowsUnder(
    db,
    Attendance,
    (keys) => sql`
    SELECT a.meeting_id AS "parentKey", ${columnsOf(db, Attendance, "a")} FROM ${tableOf(db, Attendance)} a
    WHERE a.meeting_id = ANY(${keys}::text[]) AND ${attendanceListing.visible(caller)} ORDER BY a.country_iso3`,
  ),
  pointsOfReport: rowsUnder(
    db,
    ReportPoint,
    (keys) => sql`
    SELECT p.report_id AS "parentKey", ${columnsOf(db, ReportPoint, "p")} FROM ${tableOf(db, ReportPoint)} p
    WHERE p.report_id = ANY(${keys}::text[]) AND ${reportPointListing.visible(caller)} ORDER BY p.place`,
  ),
  links: rowsUnder(
    db,
    PointLink,
    (keys) => sql`
    SELECT l.point_id AS "parentKey", ${columnsOf(db, PointLink, "l")} FROM ${tableOf(db, PointLink)} l
    JOIN ${tableOf(db, ReportPoint)} p ON p.id = l.point_id AND ${reportPointListing.visible(caller)}
    WHERE l.point_id = ANY(${keys}::text[]) ORDER BY l.subject, l.key`,
  ),
  positionsOfProposal: rowsUnder(
    db,
    Position,
    (keys) => sql`
    SELECT o.proposal_id AS "parentKey", ${columnsOf(db, Position, "o")} FROM ${tableOf(db, Position)} o
    WHERE o.proposal_id = ANY(${keys}::text[]) AND ${positionListing.visible(caller)} ORDER BY o.country_iso3`,
  ),
  axesOfPlan: rowsUnder(
    db,
    WorkPlanAxis,
    (keys) => sql`
    SELECT x.plan_id AS "parentKey", ${columnsOf(db, WorkPlanAxis, "x")} FROM ${tableOf(db, WorkPlanAxis)} x
    WHERE x.plan_id = ANY(${keys}::text[]) AND ${axisListing.visible(caller)} ORDER BY x.number`,
  ),
});

const histories = ({ db }: Asker) => ({
  meetingRevisions: revisionsOf(db, "meeting"),
  reportRevisions: revisionsOf(db, "report"),
  pointRevisions: revisionsOf(db, "report_point"),
  proposalRevisions: revisionsOf(db, "activity_proposal"),
  decisionRevisions: revisionsOf(db, "decision"),
  workPlanRevisions: revisionsOf(db, "work_plan"),
});

/** The Member Countries by code; asked once a request. */
function membersOf({ db }: Asker) {
  let members: Promise<string[]> | undefined;
  const read = async () =>
    (await db.read<Member>(sql`SELECT c.iso3 FROM ${tableOf(db, Member)} c ORDER BY c.iso3`)).map(
      ({ iso3 }) => iso3,
    );
  return () => (members ??= read());
}

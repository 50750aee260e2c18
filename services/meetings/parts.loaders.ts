import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, tableOf } from "../kit/database";
import { rowsUnder } from "../kit/row";
import { Attendance } from "./attendance.entity";
import { attendanceListing } from "./attendance.listing";
import { Member } from "./member.entity";
import { PointLink } from "./point-link.entity";
import { Position, positionListing } from "./position.entity";
import { ReportPoint } from "./report-point.entity";
import { reportPointListing } from "./report-point.listing";
import { WorkPlanAxis } from "./work-plan.entity";
import { axisListing } from "./work-plan.listing";

/** What belongs to a record and stays short: a row for each member, the points of a report, the axes of a plan. */
export const parts = ({ db, caller }: Asker) => ({
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

/** The Member Countries by code; asked once a request. */
export function membersOf({ db }: Asker) {
  let members: Promise<string[]> | undefined;
  const read = async () =>
    (await db.read<Member>(sql`SELECT c.iso3 FROM ${tableOf(db, Member)} c ORDER BY c.iso3`)).map(
      ({ iso3 }) => iso3,
    );
  return () => (members ??= read());
}

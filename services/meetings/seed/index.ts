import { type DataSource } from "typeorm";

import { seedRows } from "../../kit/seed";
import { AttendanceRecord } from "../attendance.entity";
import { Decision } from "../decision.entity";
import { Outcome } from "../lineage.entity";
import { Meeting } from "../meeting.entity";
import { Member } from "../member.entity";
import { PointLink } from "../point-link.entity";
import { Position } from "../position.entity";
import { PresidencyTerm } from "../presidency.entity";
import { ActivityProposal } from "../proposal.entity";
import { Report } from "../report.entity";
import { ReportPoint } from "../report-point.entity";
import { WorkPlan, WorkPlanAxis } from "../work-plan.entity";
import { attendance, presidencies } from "./attendance";
import { decisions, position, proposal } from "./conclusions";
import { links } from "./links";
import { meetings } from "./meetings";
import { members } from "./members";
import { report2016 } from "./report-2016";
import { points2017, report2017 } from "./report-2017";
import { axes, outcomes, workPlan } from "./work-plan";

/** The meetings that are known of, the reports of 2016 and 2017, and what came of them. */
export async function loaded(source: DataSource): Promise<void> {
  const { report, points } = report2016();
  await seedRows(source, Member, members);
  await seedRows(source, Meeting, meetings);
  await seedRows(source, AttendanceRecord, attendance);
  await seedRows(source, PresidencyTerm, presidencies);
  await seedRows(source, Report, [report, report2017]);
  await seedRows(source, ReportPoint, [...points, ...points2017]);
  await seedRows(source, PointLink, links);
  await seedRows(source, ActivityProposal, [proposal()]);
  await seedRows(source, Position, [position]);
  await seedRows(source, Decision, decisions);
  await seedRows(source, WorkPlan, [workPlan]);
  await seedRows(source, WorkPlanAxis, axes);
  await seedRows(source, Outcome, outcomes);
}

import { IdempotencyKey, Revision } from "../kit/record";
import { Attendance, AttendanceRecord } from "./attendance.entity";
import { Declaration } from "./declaration.entity";
import { Decision } from "./decision.entity";
import { Outcome } from "./lineage.entity";
import { Meeting } from "./meeting.entity";
import { Member } from "./member.entity";
import { PointLink } from "./point-link.entity";
import { Position } from "./position.entity";
import { PresidencyTerm } from "./presidency.entity";
import { ActivityProposal } from "./proposal.entity";
import { Report } from "./report.entity";
import { ReportPoint } from "./report-point.entity";
import { WorkPlan, WorkPlanAxis } from "./work-plan.entity";
import { ActionProgress, WorkPlanAction } from "./work-plan-action.entity";

/** Every table of this subgraph. */
export const entities = [
  Member,
  Meeting,
  Attendance,
  AttendanceRecord,
  Declaration,
  PresidencyTerm,
  Report,
  ReportPoint,
  PointLink,
  ActivityProposal,
  Position,
  Decision,
  WorkPlan,
  WorkPlanAxis,
  WorkPlanAction,
  ActionProgress,
  Outcome,
  Revision,
  IdempotencyKey,
];

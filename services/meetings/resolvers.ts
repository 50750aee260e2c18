import { AttendanceMutation } from "./attendance.mutation";
import {
  AttendanceResolver,
  CountryAttendanceResolver,
  MeetingAttendanceResolver,
} from "./attendance.resolver";
import { ContributionPoints } from "./contribution.stub";
import { CountryPoints } from "./country.resolver";
import { DeclarationResolver, MeetingDeclarationResolver } from "./declaration.resolver";
import { DecisionMutation } from "./decision.mutation";
import { DecisionResolver, MeetingDecisionResolver, PointDecisionResolver } from "./decision.resolver";
import { IndicatorAnswerPoints } from "./indicator-answer.stub";
import { InstrumentPoints } from "./instrument.stub";
import { OutcomeMutation } from "./lineage.mutation";
import { LineageResolver, LineageStepResolver, OutcomeResolver, recordLineage } from "./lineage.resolver";
import { MatrixCellPoints } from "./matrix-cell.stub";
import { MeetingMutation } from "./meeting.mutation";
import { MeetingResolver } from "./meeting.resolver";
import { MeetingDateMutation } from "./meeting-date.mutation";
import { ObstaclePoints } from "./obstacle.stub";
import { PartnerMeetingsResolver, PartnerPoints } from "./partner.resolver";
import { PointLinkMutation } from "./point-link.mutation";
import { PointLinkResolver } from "./point-link.resolver";
import { PositionMutation } from "./position.mutation";
import { CountryProposalsResolver, PositionResolver } from "./position.resolver";
import { PracticePoints } from "./practice.stub";
import { PresidencyResolver } from "./presidency.resolver";
import { ProgrammePoints } from "./programme.stub";
import { ProposalMutation } from "./proposal.mutation";
import { MeetingProposalResolver, PointProposalResolver } from "./proposal.place.resolver";
import { ProposalResolver } from "./proposal.resolver";
import { ReportMutation } from "./report.mutation";
import { ReportRenderingResolver } from "./report.rendering";
import { MeetingReportResolver, ReportResolver } from "./report.resolver";
import { ReportSubmissionResolver } from "./report.submission";
import { ReportPointMutation } from "./report-point.mutation";
import { ReportPointResolver } from "./report-point.resolver";
import { StrategyItemPoints } from "./strategy-item.stub";
import { WorkPlanMutation } from "./work-plan.mutation";
import { WorkPlanActionResolver, WorkPlanAxisResolver, WorkPlanResolver } from "./work-plan.resolver";

const meetings = [
  MeetingResolver,
  MeetingMutation,
  MeetingDateMutation,
  MeetingAttendanceResolver,
  AttendanceResolver,
  AttendanceMutation,
  DeclarationResolver,
  MeetingDeclarationResolver,
  PresidencyResolver,
];

const reports = [
  ReportResolver,
  ReportMutation,
  ReportSubmissionResolver,
  ReportRenderingResolver,
  MeetingReportResolver,
  ReportPointResolver,
  ReportPointMutation,
  PointLinkResolver,
  PointLinkMutation,
];

const conclusions = [
  ProposalResolver,
  ProposalMutation,
  MeetingProposalResolver,
  PointProposalResolver,
  PositionResolver,
  PositionMutation,
  DecisionResolver,
  DecisionMutation,
  MeetingDecisionResolver,
  PointDecisionResolver,
  WorkPlanResolver,
  WorkPlanMutation,
  WorkPlanAxisResolver,
  WorkPlanActionResolver,
  LineageResolver,
  LineageStepResolver,
  OutcomeResolver,
  OutcomeMutation,
  ...recordLineage,
];

/** What this subgraph adds to the nouns of others. */
const elsewhere = [
  CountryAttendanceResolver,
  CountryProposalsResolver,
  CountryPoints,
  PartnerMeetingsResolver,
  PartnerPoints,
  PracticePoints,
  StrategyItemPoints,
  ContributionPoints,
  IndicatorAnswerPoints,
  MatrixCellPoints,
  ObstaclePoints,
  ProgrammePoints,
  InstrumentPoints,
];

export const resolvers = [...meetings, ...reports, ...conclusions, ...elsewhere];

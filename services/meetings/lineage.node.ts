import { createUnionType } from "type-graphql";

import { Decision } from "./decision.entity";
import { type NodeKind } from "./lineage.kind";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { ActivityProposal } from "./proposal.entity";
import { ReportPoint } from "./report-point.entity";
import { WorkPlan, WorkPlanAxis } from "./work-plan.entity";
import { WorkPlanAction } from "./work-plan-action.entity";

export const LineageRecord = createUnionType({
  name: "LineageRecord",
  description: "What can come of a conclusion, and lead to one.",
  types: () =>
    [ReportPoint, ActivityProposal, Decision, WorkPlan, WorkPlanAxis, WorkPlanAction, Meeting] as const,
});
export type LineageRecord = typeof LineageRecord;

/** The record itself, through the loader of its kind and so under its row rule. */
export function recordAt(load: Loaders, kind: NodeKind, id: string): Promise<LineageRecord | null> {
  const loaders = {
    POINT: load.point,
    PROPOSAL: load.proposal,
    DECISION: load.decision,
    PLAN: load.workPlan,
    AXIS: load.axis,
    ACTION: load.action,
    MEETING: load.meeting,
  };
  return loaders[kind].load(id);
}

import sql from "sql-template-tag";

import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { WorkPlan, WorkPlanAxis } from "./work-plan.entity";
import { ActionProgress, WorkPlanAction } from "./work-plan-action.entity";

export const WorkPlanConnection = connectionOf(WorkPlan, "WorkPlan");
export const WorkPlanActionConnection = connectionOf(WorkPlanAction, "WorkPlanAction");
export const ActionProgressConnection = connectionOf(ActionProgress, "ActionProgress");

/** Everyone reads the work plans. */
const everyone = { visible: () => sql`true`, matches: () => [] };

export const workPlanListing: Listing<WorkPlan, unknown, "LATEST_FIRST"> = {
  entity: WorkPlan,
  noun: "work plan",
  alias: "w",
  ...everyone,
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`w.first_year`, type: "integer" },
      { by: sql`w.id`, type: "text" },
    ],
  }),
};

export const axisListing: Listing<WorkPlanAxis> = {
  entity: WorkPlanAxis,
  noun: "axis of a work plan",
  alias: "x",
  ...everyone,
  order: () => ({ direction: "ASC", keys: [{ by: sql`x.id`, type: "text" }] }),
};

export const actionListing: Listing<WorkPlanAction, unknown, "OLDEST_FIRST"> = {
  entity: WorkPlanAction,
  noun: "action of a work plan",
  alias: "a",
  ...everyone,
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`a.recorded_at`, type: "timestamptz" },
      { by: sql`a.id`, type: "text" },
    ],
  }),
};

export const progressListing: Listing<ActionProgress, unknown, "LATEST_FIRST"> = {
  entity: ActionProgress,
  noun: "progress",
  alias: "g",
  ...everyone,
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`g.recorded_at`, type: "timestamptz" },
      { by: sql`g.id`, type: "text" },
    ],
  }),
};

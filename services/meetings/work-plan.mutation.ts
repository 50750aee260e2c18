import { randomUUID } from "node:crypto";

import sql from "sql-template-tag";
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict, notFound } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { expectVersion, type Transaction, write } from "../kit/write";
import { ChangeArgs, KEY } from "./args";
import { DecisionStatus } from "./decision.entity";
import { decisionListing } from "./decision.listing";
import { oneAtATime } from "./one-at-a-time";
import { mayKeep } from "./record.rules";
import { citedSources } from "./source.input";
import { actionOf, axesOf, planOf } from "./work-plan.content";
import { WorkPlan, WorkPlanAxis } from "./work-plan.entity";
import { ActionProgressInput, WorkPlanActionInput, WorkPlanInput } from "./work-plan.input";
import { actionListing, axisListing, workPlanListing } from "./work-plan.listing";
import { ActionProgress, WorkPlanAction } from "./work-plan-action.entity";

@ArgsType()
class RecordProgressArgs extends ChangeArgs {
  @Field(() => ActionProgressInput, { description: "How the action stands now." })
  input!: ActionProgressInput;
}

@Resolver(() => WorkPlan)
export class WorkPlanMutation {
  @Mutation(() => WorkPlan, {
    description: "Records a work plan with its axes. For the reviewing secretariat.",
  })
  recordWorkPlan(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => WorkPlanInput, { description: "The plan." }) input: WorkPlanInput,
    @Ctx() context: Context,
  ): Promise<WorkPlan> {
    return write(context, WorkPlan, { operation: "recordWorkPlan", key, input }, async (tx) => {
      mayKeep(context.caller, "work plans");
      const plan = planOf(input);
      const axes = axesOf(plan.id, input);
      plan.decisionId = await takenDecision(tx, input.decision);
      await oneAtATime(tx, `work plan ${plan.id}`);
      const current = await tx.find(workPlanListing, { id: plan.id });
      if (current)
        throw conflict("There is a work plan with this id.", {
          field: "input.id",
          fix: "Choose another id.",
          current,
        });
      const added = await tx.add(plan, "record");
      await tx.manager.insert(WorkPlanAxis, axes as never);
      return added;
    });
  }

  @Mutation(() => WorkPlanAction, {
    description: "Adds an action under an axis of a work plan. For the reviewing secretariat.",
  })
  addWorkPlanAction(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => WorkPlanActionInput, { description: "The action." }) input: WorkPlanActionInput,
    @Ctx() context: Context,
  ): Promise<WorkPlanAction> {
    return write(context, WorkPlanAction, { operation: "addWorkPlanAction", key, input }, async (tx) => {
      mayKeep(context.caller, "the actions of work plans");
      const content = actionOf(input);
      const axis = await tx.find(axisListing, { id: input.axis }, sql`FOR SHARE`);
      if (!axis) throw notFound(axisListing.noun, "input.axis");
      const action = { id: randomUUID(), axisId: axis.id, recordedAt: new Date() };
      return tx.add(Object.assign(new WorkPlanAction(), content, action), "add");
    });
  }

  @Mutation(() => WorkPlanAction, {
    description:
      "Records how an action of a work plan stands; what was recorded before stays. For the reviewing secretariat.",
  })
  recordProgress(
    @Args(() => RecordProgressArgs) { idempotencyKey: key, ...args }: RecordProgressArgs,
    @Ctx() context: Context,
  ): Promise<WorkPlanAction> {
    return write(context, WorkPlanAction, { operation: "recordProgress", key, input: args }, async (tx) => {
      mayKeep(context.caller, "the progress of work plans");
      const note = localized("input.note", args.input.note, 2_000);
      const sources = citedSources("input.sources", args.input.sources);
      const action = await tx.lock(actionListing, { id: args.id });
      expectVersion(action, args.version);
      const { status } = args.input;
      const entry = { id: randomUUID(), actionId: action.id, recordedAt: new Date(), status, note, sources };
      await tx.manager.insert(ActionProgress, entry as never);
      return tx.save(Object.assign(action, { status }), "progress");
    });
  }
}

/** A plan is approved by a decision that was taken. */
async function takenDecision(tx: Transaction, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const decision = await tx.find(decisionListing, { id }, sql`FOR SHARE`);
  if (!decision) throw notFound("decision", "input.decision");
  if (decision.status === DecisionStatus.TAKEN) return decision.id;
  throw conflict(`The decision is ${decision.status.toLowerCase()}: it approves nothing.`, {
    field: "input.decision",
    fix: "Record that it was taken with `takeDecision` first.",
    current: decision,
  });
}

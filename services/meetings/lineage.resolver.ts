import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";

import { type Context } from "../kit/context";
import { Decision } from "./decision.entity";
import { LineageStep, Outcome } from "./lineage.entity";
import { type NodeKind } from "./lineage.kind";
import { LineageRecord, recordAt } from "./lineage.node";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { ActivityProposal } from "./proposal.entity";
import { ReportPoint } from "./report-point.entity";
import { WorkPlan, WorkPlanAxis } from "./work-plan.entity";
import { WorkPlanAction } from "./work-plan-action.entity";

const CAME_OF_IT = "All that came of it, however far, the nearest first; 500 steps at most.";
const LED_TO_IT = "All that led to it, however far, the nearest first; 500 steps at most.";

@ObjectType({ description: "Where a record comes from, and what came of it." })
export class Lineage {
  id!: string;
  @Field(() => LineageRecord, { description: "The record that was asked about." })
  of!: LineageRecord;
}

@Resolver(() => Lineage)
export class LineageResolver {
  @Directive("@cost(weight: 20)")
  @Query(() => Lineage, {
    nullable: true,
    description:
      "What came of a point, a proposal, a decision, a work plan, an axis, an action or a meeting, and what led to it; " +
      "null where there is none that you may see.",
  })
  async lineage(
    @Arg("of", () => ID, { description: "Its id, e.g. 2016-06-08/3b." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const kind = await load.kind.load(id);
    const of = kind && (await recordAt(load, kind, id));
    return of && { id, of };
  }

  @FieldResolver(() => [LineageStep], { description: CAME_OF_IT })
  cameOfIt(@Root() { id }: Lineage, @Ctx() { load }: Context<Loaders>) {
    return load.cameOf.load(id);
  }

  @FieldResolver(() => [LineageStep], { description: LED_TO_IT })
  ledToIt(@Root() { id }: Lineage, @Ctx() { load }: Context<Loaders>) {
    return load.ledTo.load(id);
  }
}

@Resolver(() => LineageStep)
export class LineageStepResolver {
  @FieldResolver(() => Outcome, { nullable: true, description: "The tie between the two, with its source." })
  outcome(@Root() { outcomeId }: LineageStep, @Ctx() { load }: Context<Loaders>) {
    return load.outcome.load(outcomeId);
  }

  @FieldResolver(() => LineageRecord, { nullable: true, description: "The earlier one." })
  from(@Root() { fromKind, fromId }: LineageStep, @Ctx() { load }: Context<Loaders>) {
    return recordAt(load, fromKind, fromId);
  }

  @FieldResolver(() => LineageRecord, { nullable: true, description: "The later one, which came of it." })
  to(@Root() { toKind, toId }: LineageStep, @Ctx() { load }: Context<Loaders>) {
    return recordAt(load, toKind, toId);
  }
}

@Resolver(() => Outcome)
export class OutcomeResolver {
  @FieldResolver(() => LineageRecord, { nullable: true, description: "The earlier one." })
  from(@Root() { fromId }: Outcome, @Ctx() { load }: Context<Loaders>) {
    return recordOf(load, fromId);
  }

  @FieldResolver(() => LineageRecord, { nullable: true, description: "The later one, which came of it." })
  to(@Root() { toId }: Outcome, @Ctx() { load }: Context<Loaders>) {
    return recordOf(load, toId);
  }
}

async function recordOf(load: Loaders, id: string) {
  const kind: NodeKind | null = await load.kind.load(id);
  return kind && recordAt(load, kind, id);
}

/** Each kind of record leads on, and back. */
function lineageOf(noun: ClassType<{ id: string }>) {
  @Resolver(() => noun)
  class RecordLineageResolver {
    @FieldResolver(() => [LineageStep], { description: CAME_OF_IT })
    cameOfIt(@Root() { id }: { id: string }, @Ctx() { load }: Context<Loaders>) {
      return load.cameOf.load(id);
    }

    @FieldResolver(() => [LineageStep], { description: LED_TO_IT })
    ledToIt(@Root() { id }: { id: string }, @Ctx() { load }: Context<Loaders>) {
      return load.ledTo.load(id);
    }
  }
  return RecordLineageResolver;
}

export const recordLineage = [
  ReportPoint,
  ActivityProposal,
  Decision,
  WorkPlan,
  WorkPlanAxis,
  WorkPlanAction,
  Meeting,
].map(lineageOf);

import {
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";

import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { UptakeKind, UptakeLink } from "./uptake.entity";

/** What contributions are taken up into, as this subgraph sees it: by its key. */
function uptakeTarget(name: string, description: string) {
  @Directive('@key(fields: "id")')
  @ObjectType(name, { description })
  class Target {
    @Field(() => ID, { description: "Its id." })
    id!: string;

    static at(id: string): Target {
      return Object.assign(new Target(), { id });
    }
  }
  return Target;
}

export const ReportPoint = uptakeTarget("ReportPoint", "A point of a report of a meeting, or a sub-point.");
export const Decision = uptakeTarget("Decision", "What a body of the Conference decided, or is to decide.");
export const WorkPlan = uptakeTarget("WorkPlan", "A work plan of a body of the Conference.");

/** The way back: from what took them up to the contributions. */
function takenUpInto<Target extends { id: string }>(target: ClassType<Target>, kind: UptakeKind) {
  @Resolver(() => target)
  class TargetUptake {
    @FieldResolver(() => [UptakeLink], {
      nullable: true,
      description: "What of civil society's contributions was taken up into it, the first record first.",
    })
    uptake(@Root() { id }: Target, @Ctx() { load }: Context<Loaders>) {
      return load.uptakeInto[kind].load(id);
    }
  }
  return TargetUptake;
}

export const uptakeTargets = [
  takenUpInto(ReportPoint, UptakeKind.REPORT_POINT),
  takenUpInto(Decision, UptakeKind.DECISION),
  takenUpInto(WorkPlan, UptakeKind.WORK_PLAN),
];

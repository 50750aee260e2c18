import sql from "sql-template-tag";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { reviews } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { Country } from "./country.stub";
import { Decision } from "./decision.entity";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { WorkPlan, WorkPlanAxis } from "./work-plan.entity";
import { ActionProgressConnection, WorkPlanActionConnection, WorkPlanConnection } from "./work-plan.listing";
import { WorkPlanAction } from "./work-plan-action.entity";

type Key = ReturnType<typeof sql>;

@Resolver(() => WorkPlan)
export class WorkPlanResolver {
  @Query(() => WorkPlan, { nullable: true, description: "A work plan by its id; null where there is none." })
  workPlan(
    @Arg("id", () => ID, { description: "For example migrant-smuggling-2019-2025." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.workPlan.load(id);
  }

  @Query(() => WorkPlanConnection, { description: "The work plans, the latest first." })
  workPlans(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.workPlans({ ...page, filter: {}, orderBy: "LATEST_FIRST" });
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: "The decision that approved it; null where not known.",
  })
  decision(@Root() { decisionId }: WorkPlan, @Ctx() { load }: Context<Loaders>) {
    return decisionId && load.decision.load(decisionId);
  }

  @FieldResolver(() => [WorkPlanAxis], { description: "Its axes, in order." })
  axes(@Root() { id }: WorkPlan, @Ctx() { load }: Context<Loaders>) {
    return load.axesOfPlan.load(id);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first, for the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id }: WorkPlan, @Ctx() { load, caller }: Context<Loaders>) {
    return reviews(caller) ? load.workPlanRevisions.load(id) : [];
  }
}

@Resolver(() => WorkPlanAxis)
export class WorkPlanAxisResolver {
  @FieldResolver(() => WorkPlan, { nullable: true, description: "The work plan." })
  plan(@Root() { planId }: WorkPlanAxis, @Ctx() { load }: Context<Loaders>) {
    return load.workPlan.load(planId);
  }

  @FieldResolver(() => WorkPlanActionConnection, {
    description: "Its actions, as they were put on record; empty where the hub knows of none.",
  })
  actions(
    @Root() { id }: WorkPlanAxis,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const on = (key: Key) => sql`a.axis_id = ${key}`;
    const args = { ...page, filter: {}, orderBy: "OLDEST_FIRST" } as const;
    return load.actions(args, { name: "axis", key: id, type: "text", on });
  }
}

@Resolver(() => WorkPlanAction)
export class WorkPlanActionResolver {
  @FieldResolver(() => WorkPlanAxis, { nullable: true, description: "The axis." })
  axis(@Root() { axisId }: WorkPlanAction, @Ctx() { load }: Context<Loaders>) {
    return load.axis.load(axisId);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], { nullable: "items", description: "The countries that carry it out." })
  countries(@Root() { countryIso3s }: WorkPlanAction) {
    return countryIso3s.map(Country.at);
  }

  @FieldResolver(() => [Partner], { nullable: "items", description: "The organisations that carry it out." })
  partners(@Root() { partnerIds }: WorkPlanAction) {
    return partnerIds.map(Partner.at);
  }

  @FieldResolver(() => ActionProgressConnection, { description: "Its progress, the latest first." })
  progress(
    @Root() { id }: WorkPlanAction,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const on = (key: Key) => sql`g.action_id = ${key}`;
    const args = { ...page, filter: {}, orderBy: "LATEST_FIRST" } as const;
    return load.progress(args, { name: "action", key: id, type: "text", on });
  }
}

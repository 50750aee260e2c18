import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Contribution } from "./contribution.entity";
import { type Loaders } from "./loaders";
import { Decision, ReportPoint, WorkPlan } from "./uptake-target.stub";
import { UptakeKind, UptakeLink } from "./uptake.entity";

@Resolver(() => UptakeLink)
export class UptakeResolver {
  @FieldResolver(() => Contribution, { description: "The contribution." })
  contribution(@Root() { contributionId }: UptakeLink, @Ctx() { load }: Context<Loaders>) {
    return load.contribution.load(contributionId);
  }

  @FieldResolver(() => ReportPoint, { nullable: true, description: "The point of a report, if it is one." })
  reportPoint(@Root() { kind, target }: UptakeLink) {
    return kind === UptakeKind.REPORT_POINT ? ReportPoint.at(target) : null;
  }

  @FieldResolver(() => Decision, { nullable: true, description: "The decision, if it is one." })
  decision(@Root() { kind, target }: UptakeLink) {
    return kind === UptakeKind.DECISION ? Decision.at(target) : null;
  }

  @FieldResolver(() => WorkPlan, { nullable: true, description: "The work plan, if it is one." })
  workPlan(@Root() { kind, target }: UptakeLink) {
    return kind === UptakeKind.WORK_PLAN ? WorkPlan.at(target) : null;
  }
}

@Resolver(() => Contribution)
export class ContributionUptake {
  @FieldResolver(() => [UptakeLink], {
    description: "Into what it was taken up, the first record first; without what was found to be wrong.",
  })
  uptake(@Root() { id }: Contribution, @Ctx() { load }: Context<Loaders>) {
    return load.uptake.load(id);
  }
}

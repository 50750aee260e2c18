import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { ExpressionOfInterestConnection, ExpressionOfInterestListArgs } from "./interest.listing";
import { hasForm, REPORT_POINT } from "./keys";
import { type Loaders } from "./loaders";
import { where } from "./parent";
import { SynergyConnection, SynergyListArgs, toldAt } from "./synergy.listing";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A point of a report of a meeting." })
export class ReportPoint {
  @Field(() => ID, { description: "The day of the meeting and the point's number, e.g. 2016-06-08/4a." })
  id!: string;

  static at(id: unknown): ReportPoint | null {
    return hasForm(REPORT_POINT, id) ? Object.assign(new ReportPoint(), { id }) : null;
  }
}

@Resolver(() => ReportPoint)
export class ReportPointCooperationResolver {
  @FieldResolver(() => ExpressionOfInterestConnection, {
    nullable: true,
    description: "The expressions of interest of which the point tells.",
  })
  expressionsOfInterest(
    @Root() { id }: ReportPoint,
    @Args(() => ExpressionOfInterestListArgs) args: ExpressionOfInterestListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.interests({ ...args, orderBy: "EXPRESSED_ON" }, where("x.report_point_id", id));
  }

  @FieldResolver(() => SynergyConnection, {
    nullable: true,
    description:
      "The synergies of which the point tells: that they were proposed, or what was decided on them.",
  })
  synergies(
    @Root() { id }: ReportPoint,
    @Args(() => SynergyListArgs) args: SynergyListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.synergies({ ...args, orderBy: "PROPOSED_ON" }, toldAt(id));
  }
}

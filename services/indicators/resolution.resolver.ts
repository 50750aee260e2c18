import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { IndicatorFramework } from "./framework.entity";
import { type Loaders } from "./loaders";
import { ObligationConnection, ObligationListArgs } from "./obligation.resolver";
import { Partner } from "./partner.stub";
import { ReportPoint } from "./report-point.stub";
import { Resolution } from "./resolution.entity";

const ResolutionConnection = connectionOf(Resolution, "Resolution");

@Resolver(() => Resolution)
export class ResolutionResolver {
  @Query(() => Resolution, {
    nullable: true,
    description: "A resolution by its id; null where there is none.",
  })
  resolution(
    @Arg("id", () => ID, { description: "For example 2016-06-08-palermo-indicators." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.resolution.load(id);
  }

  @Query(() => ResolutionConnection, {
    description: "What meetings resolved that countries submit, the latest first.",
  })
  resolutions(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.resolutions({ ...page, filter: {}, orderBy: "RESOLVED_ON" });
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The organisation to which it is submitted." })
  addressee(@Root() { addresseeId }: Resolution) {
    return Partner.at(addresseeId);
  }

  @FieldResolver(() => ReportPoint, { nullable: true, description: "The point of a report that says so." })
  reportPoint(@Root() { reportPointId }: Resolution) {
    return ReportPoint.at(reportPointId);
  }

  @FieldResolver(() => IndicatorFramework, {
    nullable: true,
    description: "The indicators that are to be answered; null where they are none of the hub's.",
  })
  framework(@Root() { frameworkId }: Resolution, @Ctx() { load }: Context<Loaders>) {
    return frameworkId && load.framework.load(frameworkId);
  }

  @FieldResolver(() => ObligationConnection, { description: "What each country owes under it." })
  obligations(
    @Root() { id }: Resolution,
    @Args(() => ObligationListArgs) args: ObligationListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.obligationsOfResolution(id, { ...args, orderBy: "DUE_ON" });
  }
}

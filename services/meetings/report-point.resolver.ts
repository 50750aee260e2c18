import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { reviews } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { type Loaders } from "./loaders";
import { Report } from "./report.entity";
import { ReportPoint } from "./report-point.entity";
import { ReportPointConnection, ReportPointListArgs } from "./report-point.listing";

const ORDER = { orderBy: "LATEST_REPORT_FIRST" } as const;

@Resolver(() => ReportPoint)
export class ReportPointResolver {
  @Query(() => ReportPoint, {
    nullable: true,
    description: "A point of a report by its id; null where there is none that you may see.",
  })
  reportPoint(
    @Arg("id", () => ID, { description: "For example 2016-06-08/3b." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.point.load(id);
  }

  @Query(() => ReportPointConnection, {
    description: "Points and sub-points of the reports, the latest report first, then by number.",
  })
  reportPoints(
    @Args(() => ReportPointListArgs) args: ReportPointListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.points({ ...args, ...ORDER });
  }

  @Query(() => ReportPointConnection, {
    description:
      "Points of which nothing came, as far as the hub knows: neither of them nor of their sub-points.",
  })
  pointsWithoutFollowUp(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("report", () => ID, { nullable: true, description: "Only of this report." })
    report: string | null | undefined,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.points({ ...page, filter: { report, hasFollowUp: false }, ...ORDER });
  }

  @FieldResolver(() => Report, { nullable: true, description: "The report." })
  report(@Root() { reportId }: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return load.report.load(reportId);
  }

  @FieldResolver(() => ReportPoint, {
    nullable: true,
    description: "The point that it is a sub-point of; null for a point.",
  })
  parent(@Root() { parentId }: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return parentId && load.point.load(parentId);
  }

  @Directive("@listSize(assumedSize: 6)")
  @FieldResolver(() => [ReportPoint], { description: "Its sub-points, in order." })
  async subPoints(@Root() { id, reportId }: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return (await load.pointsOfReport.load(reportId)).filter(({ parentId }) => parentId === id);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first, for the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id }: ReportPoint, @Ctx() { load, caller }: Context<Loaders>) {
    return reviews(caller) ? load.pointRevisions.load(id) : [];
  }
}

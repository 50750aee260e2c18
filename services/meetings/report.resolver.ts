import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { reviews } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { Partner } from "./partner.stub";
import { Report } from "./report.entity";
import { ReportConnection, ReportFilter } from "./report.listing";
import { ReportPoint } from "./report-point.entity";

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => Report, {
    nullable: true,
    description: "A report by its id; null where there is none that you may see.",
  })
  report(
    @Arg("id", () => ID, { description: "For example 2016-06-08." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.report.load(id);
  }

  @Query(() => ReportConnection, { description: "The reports that you may see, the latest first." })
  reports(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ReportFilter, { defaultValue: {}, description: "Which reports." })
    filter: ReportFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.reports({ ...page, filter, orderBy: "LATEST_FIRST" });
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting that it reports." })
  meeting(@Root() { meetingId }: Report, @Ctx() { load }: Context<Loaders>) {
    return load.meeting.load(meetingId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The body to which it is submitted." })
  submittedTo(@Root() { submittedToId }: Report) {
    return Partner.at(submittedToId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description:
      "Who recorded that it was accepted or returned: the body itself, or the secretariat on its behalf.",
  })
  consideredBy(@Root() { consideredById }: Report) {
    return consideredById && Partner.at(consideredById);
  }

  @Directive("@listSize(assumedSize: 15)")
  @FieldResolver(() => [ReportPoint], { description: "Its points, in order; their sub-points are in them." })
  async points(@Root() { id }: Report, @Ctx() { load }: Context<Loaders>) {
    return (await load.pointsOfReport.load(id)).filter(({ parentId }) => parentId === null);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first, for the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id }: Report, @Ctx() { load, caller }: Context<Loaders>) {
    return reviews(caller) ? load.reportRevisions.load(id) : [];
  }
}

@Resolver(() => Meeting)
export class MeetingReportResolver {
  @FieldResolver(() => Report, {
    nullable: true,
    description: "Its report; null where there is none that you may see.",
  })
  report(@Root() { id }: Meeting, @Ctx() { load }: Context<Loaders>) {
    return load.reportOfMeeting.load(id);
  }
}

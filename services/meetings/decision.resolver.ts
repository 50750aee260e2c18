import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { reviews } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { Decision } from "./decision.entity";
import { DecisionConnection, DecisionFilter } from "./decision.listing";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { ReportPoint } from "./report-point.entity";

const ORDER = { filter: {}, orderBy: "LATEST_FIRST" } as const;

@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => Decision, { nullable: true, description: "A decision by its id; null where there is none." })
  decision(
    @Arg("id", () => ID, { description: "For example 2018-11-vice-ministerial-meeting/9." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.decision.load(id);
  }

  @Query(() => DecisionConnection, {
    description: "Decisions taken and to be taken, the latest meeting first.",
  })
  decisions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => DecisionFilter, { defaultValue: {}, description: "Which decisions." })
    filter: DecisionFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.decisions({ ...page, filter, orderBy: "LATEST_FIRST" });
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: "The meeting at which it was taken or put off.",
  })
  meeting(@Root() { meetingId }: Decision, @Ctx() { load }: Context<Loaders>) {
    return load.meeting.load(meetingId);
  }

  @FieldResolver(() => ReportPoint, {
    nullable: true,
    description: "The point of a report that holds it; null where none does that you may see.",
  })
  point(@Root() { pointId }: Decision, @Ctx() { load }: Context<Loaders>) {
    return pointId && load.point.load(pointId);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first, for the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id }: Decision, @Ctx() { load, caller }: Context<Loaders>) {
    return reviews(caller) ? load.decisionRevisions.load(id) : [];
  }
}

@Resolver(() => Meeting)
export class MeetingDecisionResolver {
  @FieldResolver(() => DecisionConnection, { description: "What it decided, or put off to be decided." })
  decisions(
    @Root() { id }: Meeting,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const on = (key: ReturnType<typeof sql>) => sql`d.meeting_id = ${key}`;
    return load.decisions({ ...page, ...ORDER }, { name: "meeting", key: id, type: "text", on });
  }
}

@Resolver(() => ReportPoint)
export class PointDecisionResolver {
  @FieldResolver(() => DecisionConnection, { description: "The decisions that the point holds." })
  decisions(
    @Root() { id }: ReportPoint,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const on = (key: ReturnType<typeof sql>) => sql`d.point_id = ${key}`;
    return load.decisions({ ...page, ...ORDER }, { name: "point", key: id, type: "text", on });
  }
}

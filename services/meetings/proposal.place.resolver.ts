import sql, { type Sql } from "sql-template-tag";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { ActivityProposalConnection } from "./proposal.listing";
import { ReportPoint } from "./report-point.entity";

const ORDER = { filter: {}, orderBy: "LATEST_FIRST" } as const;

@Resolver(() => Meeting)
export class MeetingProposalResolver {
  @FieldResolver(() => ActivityProposalConnection, {
    description: "The activities proposed to it, the latest first.",
  })
  proposals(
    @Root() { id }: Meeting,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const on = (key: Sql) => sql`a.meeting_id = ${key}`;
    return load.proposals({ ...page, ...ORDER }, { name: "meeting", key: id, type: "text", on });
  }
}

@Resolver(() => ReportPoint)
export class PointProposalResolver {
  @FieldResolver(() => ActivityProposalConnection, {
    description: "The proposals of activities that the point holds, the latest first.",
  })
  proposals(
    @Root() { id }: ReportPoint,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const on = (key: Sql) => sql`a.point_id = ${key}`;
    return load.proposals({ ...page, ...ORDER }, { name: "point", key: id, type: "text", on });
  }
}

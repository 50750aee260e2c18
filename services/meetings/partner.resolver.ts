import sql from "sql-template-tag";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { pointsOf } from "./linked-noun";
import { type Loaders } from "./loaders";
import { LATEST_FIRST, MeetingConnection } from "./meeting.listing";
import { Partner } from "./partner.stub";
import { ReportSubject } from "./subject";

export const PartnerPoints = pointsOf(Partner, ReportSubject.PARTNER, ({ id }) => id);

@Resolver(() => Partner)
export class PartnerMeetingsResolver {
  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description: "The meetings of the body, the latest first.",
  })
  meetings(@Root() { id }: Partner, @Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    const args = { ...page, filter: {}, orderBy: LATEST_FIRST } as const;
    const of = { name: "body", key: id, type: "text" as const, on: bodyIs };
    return load.meetings(args, of);
  }
}

const bodyIs = (key: ReturnType<typeof sql>) => sql`m.body_id = ${key}`;

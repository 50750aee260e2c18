import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { reviews } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { LATEST_FIRST, MeetingConnection, MeetingFilter } from "./meeting.listing";
import { isDisputed, sameDays } from "./meeting.rules";
import { MeetingDate } from "./meeting-date";
import { Partner } from "./partner.stub";

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: "A meeting by its id; null where there is none." })
  meeting(
    @Arg("id", () => ID, { description: "For example 2016-06-08-liaison-officer-network." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.meeting.load(id);
  }

  @Query(() => MeetingConnection, { description: "Meetings and other events, the latest first." })
  meetings(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => MeetingFilter, { defaultValue: {}, description: "Which meetings." })
    filter: MeetingFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.meetings({ ...page, filter, orderBy: LATEST_FIRST });
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The body that met." })
  body(@Root() { bodyId }: Meeting) {
    return Partner.at(bodyId);
  }

  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country where it was held; null where that is not known.",
  })
  country(@Root() { countryIso3 }: Meeting) {
    return countryIso3 && Country.at(countryIso3);
  }

  @FieldResolver(() => [MeetingDate], {
    description: "Every date that a source has, side by side; the one that the hub shows first.",
  })
  dates(@Root() meeting: Meeting) {
    const shown = (date: MeetingDate) => sameDays(date, meeting);
    return [...meeting.dates.filter(shown), ...meeting.dates.filter((date) => !shown(date))];
  }

  @FieldResolver(() => Boolean, { description: "Whether sources disagree about its date." })
  isDateDisputed(@Root() meeting: Meeting) {
    return isDisputed(meeting);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first, for the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id }: Meeting, @Ctx() { load, caller }: Context<Loaders>) {
    return reviews(caller) ? load.meetingRevisions.load(id) : [];
  }
}

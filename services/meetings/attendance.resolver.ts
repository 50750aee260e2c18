import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Attendance, Presence } from "./attendance.entity";
import { AttendanceConnection, AttendanceFilter } from "./attendance.listing";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";

@Resolver(() => Attendance)
export class AttendanceResolver {
  @FieldResolver(() => Country, { nullable: true, description: "The country." })
  country(@Root() { countryIso3 }: Attendance) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting." })
  meeting(@Root() { meetingId }: Attendance, @Ctx() { load }: Context<Loaders>) {
    return load.meeting.load(meetingId);
  }
}

@Resolver(() => Meeting)
export class MeetingAttendanceResolver {
  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Attendance], { description: "One row for each Member Country, by its code." })
  attendance(@Root() { id }: Meeting, @Ctx() { load }: Context<Loaders>) {
    return load.attendanceOfMeeting.load(id);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], {
    nullable: "items",
    description: "The Member Countries of which it is known that they took part, by their code.",
  })
  presentMembers(@Root() { id }: Meeting, @Ctx() { load }: Context<Loaders>) {
    return countriesWith(Presence.PRESENT, id, load);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], {
    nullable: "items",
    description: "The Member Countries of which it is known that they did not take part, by their code.",
  })
  absentMembers(@Root() { id }: Meeting, @Ctx() { load }: Context<Loaders>) {
    return countriesWith(Presence.ABSENT, id, load);
  }
}

async function countriesWith(presence: Presence, meeting: string, load: Loaders) {
  const cells = await load.attendanceOfMeeting.load(meeting);
  return cells.filter((cell) => cell.presence === presence).map(({ countryIso3 }) => Country.at(countryIso3));
}

@Resolver(() => Country)
export class CountryAttendanceResolver {
  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description:
      "The meetings, and whether the country took part: the latest first. Empty for one that is not a Member Country.",
  })
  attendance(
    @Root() { iso3 }: Country,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AttendanceFilter, { defaultValue: {}, description: "Which of them." })
    filter: AttendanceFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.attendanceOfCountry(iso3, { ...page, filter, orderBy: "LATEST_FIRST" });
  }
}

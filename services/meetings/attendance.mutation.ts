import sql from "sql-template-tag";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, notFound } from "../kit/errors";
import { expectVersion, type Transaction, write } from "../kit/write";
import { KEY } from "./args";
import { Attendance, AttendanceRecord, Presence } from "./attendance.entity";
import { attendanceRecordListing } from "./attendance.listing";
import { countryCode } from "./keys";
import { meetingListing } from "./meeting.listing";
import { memberListing } from "./member.entity";
import { mayKeep } from "./record.rules";
import { citedSources, MeetingSourceInput, SOURCES } from "./source.input";

@InputType({ description: "Whether a Member Country took part in a meeting." })
export class AttendanceInput {
  @Field(() => ID, { description: "The meeting." })
  meeting!: string;
  @Field(() => ID, { description: "The Member Country, e.g. GTM." })
  country!: string;
  @Field(() => Presence, { description: "Whether it took part." })
  presence!: Presence;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
  @Field(() => Int, {
    defaultValue: 0,
    description: "The version of the record on which the change is based; 0 where nothing is recorded yet.",
  })
  version!: number;
}

@Resolver(() => Attendance)
export class AttendanceMutation {
  @Mutation(() => Attendance, {
    description: "Records whether a Member Country took part in a meeting. For the reviewing secretariat.",
  })
  recordAttendance(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => AttendanceInput, { description: "The record, whole." }) input: AttendanceInput,
    @Ctx() context: Context,
  ): Promise<Attendance> {
    return write(context, AttendanceRecord, { operation: "recordAttendance", key, input }, async (tx) => {
      mayKeep(context.caller, "attendance");
      const sources = citedSources("input.sources", input.sources);
      const record = await lockedRecord(tx, input);
      expectVersion(record, input.version);
      Object.assign(record, { presence: input.presence, sources });
      return record.version === 0 ? tx.add(record, "record") : tx.save(record, "record");
    });
  }
}

/** The record of the pair, or one not yet made; a meeting's records are written one after the other. */
async function lockedRecord(tx: Transaction, input: AttendanceInput): Promise<AttendanceRecord> {
  const countryIso3 = countryCode("input.country", input.country);
  const meeting = await tx.find(meetingListing, { id: input.meeting }, sql`FOR UPDATE`);
  if (!meeting) throw notFound("meeting", "input.meeting");
  if (!(await tx.find(memberListing, { iso3: countryIso3 })))
    throw badInput(
      "input.country",
      "That is not a Member Country.",
      "Attendance is kept of the eleven members.",
    );
  const key = { meetingId: meeting.id, countryIso3 };
  const found = await tx.find(attendanceRecordListing, key, sql`FOR UPDATE`);
  return found ?? Object.assign(new AttendanceRecord(), key, { version: 0 });
}

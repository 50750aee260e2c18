import sql from "sql-template-tag";
import { Field, InputType } from "type-graphql";

import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { Attendance, AttendanceRecord, Presence } from "./attendance.entity";

@InputType({ description: "Which attendance." })
export class AttendanceFilter {
  @Field(() => Presence, {
    nullable: true,
    description: "Only where it took part, did not, or is not known.",
  })
  presence?: Presence | null;
}

export const AttendanceConnection = connectionOf(Attendance, "Attendance");

/** Everyone reads who was there. The view has the meeting's first day, by which a country's list is sorted. */
export const attendanceListing: Listing<Attendance, AttendanceFilter, "LATEST_FIRST"> = {
  entity: Attendance,
  noun: "attendance",
  alias: "a",
  visible: () => sql`true`,
  matches: ({ presence }) => (presence == null ? [] : [sql`a.presence = ${presence}`]),
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`a.starts_on`, type: "text" },
      { by: sql`a.meeting_id`, type: "text" },
      { by: sql`a.country_iso3`, type: "text" },
    ],
  }),
};

export const attendanceRecordListing = { ...attendanceListing, entity: AttendanceRecord };

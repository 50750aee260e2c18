import { make } from "../../kit/seed";
import { AttendanceRecord, Presence } from "../attendance.entity";
import { PresidencyTerm } from "../presidency.entity";
import { MEMBERS } from "./members";
import { PRESIDENCY, REPORT_2016, REPORT_2017 } from "./sources";

const ABSENT = ["BLZ", "NIC"];

/** Nine of the eleven members took part in 2016, and the same nine in 2017. */
export const attendance = [
  { meetingId: "2016-06-08-liaison-officer-network", sources: [REPORT_2016] },
  { meetingId: "2017-06-21-liaison-officer-network", sources: [REPORT_2017] },
].flatMap((meeting) =>
  MEMBERS.map((countryIso3) =>
    make(AttendanceRecord, {
      ...meeting,
      countryIso3,
      presence: ABSENT.includes(countryIso3) ? Presence.ABSENT : Presence.PRESENT,
      version: 1,
    }),
  ),
);

const presiding = (countryIso3: string, heldOn: string) =>
  make(PresidencyTerm, {
    id: `${countryIso3.toLowerCase()}-${heldOn}`,
    countryIso3,
    heldOn,
    startsOn: null,
    endsOn: null,
    sources: [PRESIDENCY],
    version: 1,
  });

/** Who presided on two days. From when to when is not known. */
export const presidencies = [presiding("NIC", "2014-11-25"), presiding("HND", "2016-06-08")];

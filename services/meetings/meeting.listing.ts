import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { connectionOf } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { dayAsKnown } from "./day.rules";
import { countryCode, slug } from "./keys";
import { Meeting, MeetingKind } from "./meeting.entity";

@InputType({ description: "Which meetings. Conditions add up." })
export class MeetingFilter {
  @Field(() => ID, { nullable: true, description: "The id of the Partner that met." })
  body?: string | null;
  @Field(() => ID, { nullable: true, description: "The country where they were held, e.g. HND." })
  country?: string | null;
  @Field(() => MeetingKind, { nullable: true, description: "Only meetings, or only workshops." })
  kind?: MeetingKind | null;
  @Field(() => String, {
    nullable: true,
    description: "Held on this day or later: YYYY, YYYY-MM or YYYY-MM-DD.",
  })
  from?: string | null;
  @Field(() => String, { nullable: true, description: "Begun before this day: YYYY, YYYY-MM or YYYY-MM-DD." })
  before?: string | null;
}

export const MeetingConnection = connectionOf(Meeting, "Meeting");
export const LATEST_FIRST = "LATEST_FIRST";

export const meetingListing: Listing<Meeting, MeetingFilter, typeof LATEST_FIRST> = {
  entity: Meeting,
  noun: "meeting",
  alias: "m",
  visible: () => sql`true`,
  matches: ({ body, country, kind, from, before }) => [
    ...(body == null ? [] : [sql`m.body_id = ${slug("filter.body", body)}`]),
    ...(country == null ? [] : [sql`m.country_iso3 = ${countryCode("filter.country", country)}`]),
    ...(kind == null ? [] : [sql`m.kind = ${kind}`]),
    ...(from == null ? [] : [sql`m.starts_on >= ${dayAsKnown("filter.from", from)}`]),
    ...(before == null ? [] : [sql`m.starts_on < ${dayAsKnown("filter.before", before)}`]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`m.starts_on`, type: "text" },
      { by: sql`m.id`, type: "text" },
    ],
  }),
};

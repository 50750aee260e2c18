import { Args, ArgsType, Ctx, Field, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { expectVersion, write } from "../kit/write";
import { ChangeArgs } from "./args";
import { Meeting } from "./meeting.entity";
import { MeetingDateInput } from "./meeting.input";
import { meetingListing } from "./meeting.listing";
import { readingOf, readingOn, withReading } from "./meeting.rules";
import { mayKeep } from "./record.rules";

@ArgsType()
class AssertMeetingDateArgs extends ChangeArgs {
  @Field(() => MeetingDateInput, { description: "The date, with its sources." })
  input!: MeetingDateInput;
}

@ArgsType()
class SettleMeetingDateArgs extends ChangeArgs {
  @Field(() => String, {
    description: "The first day of the date to be shown: one of the meeting's `dates`.",
  })
  startsOn!: string;
  @Field(() => LocalizedTextInput, { description: "Why this one, up to 1000 characters; everyone sees it." })
  reason!: LocalizedTextInput;
}

/** Sources disagree, also official ones: all that they say is kept, and which one is shown is said with its reason. */
@Resolver(() => Meeting)
export class MeetingDateMutation {
  @Mutation(() => Meeting, {
    description:
      "Puts a date that a source has beside those on record; the date shown stays. For the reviewing secretariat.",
  })
  assertMeetingDate(
    @Args(() => AssertMeetingDateArgs) { idempotencyKey: key, ...input }: AssertMeetingDateArgs,
    @Ctx() context: Context,
  ): Promise<Meeting> {
    return write(context, Meeting, { operation: "assertMeetingDate", key, input }, async (tx) => {
      mayKeep(context.caller, "the dates of meetings");
      const reading = readingOf("input", input.input);
      const meeting = await tx.lock(meetingListing, { id: input.id });
      expectVersion(meeting, input.version);
      return tx.save(Object.assign(meeting, { dates: withReading(meeting.dates, reading) }), "assert date");
    });
  }

  @Mutation(() => Meeting, {
    description:
      "Decides which date the hub shows where sources disagree; the others stay on record. For the reviewing secretariat.",
  })
  settleMeetingDate(
    @Args(() => SettleMeetingDateArgs) { idempotencyKey: key, ...input }: SettleMeetingDateArgs,
    @Ctx() context: Context,
  ): Promise<Meeting> {
    return write(context, Meeting, { operation: "settleMeetingDate", key, input }, async (tx) => {
      mayKeep(context.caller, "the dates of meetings");
      const dateSettlement = localized("reason", input.reason, 1_000);
      const meeting = await tx.lock(meetingListing, { id: input.id });
      expectVersion(meeting, input.version);
      const { startsOn, endsOn } = readingOn(meeting.dates, input.startsOn);
      return tx.save(Object.assign(meeting, { startsOn, endsOn, dateSettlement }), "settle date");
    });
  }
}

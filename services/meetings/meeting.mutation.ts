import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict } from "../kit/errors";
import { expectVersion, write } from "../kit/write";
import { ChangeArgs, KEY } from "./args";
import { slug } from "./keys";
import { Meeting } from "./meeting.entity";
import { MeetingInput, NewMeetingInput } from "./meeting.input";
import { meetingListing } from "./meeting.listing";
import { contentOf, readingOf } from "./meeting.rules";
import { oneAtATime } from "./one-at-a-time";
import { mayKeep } from "./record.rules";

@ArgsType()
class ReviseMeetingArgs extends ChangeArgs {
  @Field(() => MeetingInput, { description: "What is known of it, whole." })
  input!: MeetingInput;
}

@Resolver(() => Meeting)
export class MeetingMutation {
  @Mutation(() => Meeting, { description: "Records a meeting. For the reviewing secretariat." })
  recordMeeting(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => NewMeetingInput, { description: "The meeting." }) input: NewMeetingInput,
    @Ctx() context: Context,
  ): Promise<Meeting> {
    return write(context, Meeting, { operation: "recordMeeting", key, input }, async (tx) => {
      mayKeep(context.caller, "meetings");
      const bodyId = slug("input.body", input.body);
      const date = readingOf("input.date", input.date);
      const { startsOn, endsOn } = date;
      const id = `${startsOn}-${bodyId}`;
      const meeting = Object.assign(new Meeting(), contentOf(input), { id, bodyId, startsOn, endsOn });
      await oneAtATime(tx, `meeting ${id}`);
      const current = await tx.find(meetingListing, { id });
      if (current)
        throw conflict("The hub has that body's meeting of that day.", {
          field: "input.date",
          fix: "Change it with `reviseMeeting`.",
          current,
        });
      return tx.add(Object.assign(meeting, { dates: [date], dateSettlement: null }), "record");
    });
  }

  @Mutation(() => Meeting, {
    description: "Changes what is known of a meeting beside its date. For the reviewing secretariat.",
  })
  reviseMeeting(
    @Args(() => ReviseMeetingArgs) { idempotencyKey: key, ...input }: ReviseMeetingArgs,
    @Ctx() context: Context,
  ): Promise<Meeting> {
    return write(context, Meeting, { operation: "reviseMeeting", key, input }, async (tx) => {
      mayKeep(context.caller, "meetings");
      const content = contentOf(input.input);
      const meeting = await tx.lock(meetingListing, { id: input.id });
      expectVersion(meeting, input.version);
      return tx.save(Object.assign(meeting, content), "revise");
    });
  }
}

import sql from "sql-template-tag";
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict, notFound } from "../kit/errors";
import { expectVersion, type Transaction, write } from "../kit/write";
import { ChangeArgs, KEY } from "./args";
import { slug } from "./keys";
import { type Meeting } from "./meeting.entity";
import { meetingListing } from "./meeting.listing";
import { mayKeep } from "./record.rules";
import { Report } from "./report.entity";
import { contentOf, NewReportInput, ReportInput } from "./report.input";
import { reportListing } from "./report.listing";
import { expectOpen } from "./report.rules";
import { ReportStatus } from "./report.status";

@ArgsType()
class ReviseReportArgs extends ChangeArgs {
  @Field(() => ReportInput, { description: "What it says beside its points, whole." })
  input!: ReportInput;
}

const BEGUN = {
  status: ReportStatus.DRAFT,
  submittedAt: null,
  consideredAt: null,
  consideredById: null,
  returnNote: null,
};

@Resolver(() => Report)
export class ReportMutation {
  @Mutation(() => Report, { description: "Begins the report of a meeting. For the reviewing secretariat." })
  draftReport(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => NewReportInput, { description: "The report." }) input: NewReportInput,
    @Ctx() context: Context,
  ): Promise<Report> {
    return write(context, Report, { operation: "draftReport", key, input }, async (tx) => {
      mayKeep(context.caller, "reports");
      const submittedToId = slug("input.submittedTo", input.submittedTo);
      const content = contentOf(input);
      const meeting = await tx.find(meetingListing, { id: input.meeting }, sql`FOR UPDATE`);
      if (!meeting) throw notFound("meeting", "input.meeting");
      const id = await freeId(tx, meeting);
      const report = { ...BEGUN, ...content, id, meetingId: meeting.id, submittedToId };
      return tx.add(Object.assign(new Report(), report), "draft");
    });
  }

  @Mutation(() => Report, {
    description: "Rewrites what an open report says beside its points. For the reviewing secretariat.",
  })
  reviseReport(
    @Args(() => ReviseReportArgs) { idempotencyKey: key, ...input }: ReviseReportArgs,
    @Ctx() context: Context,
  ): Promise<Report> {
    return write(context, Report, { operation: "reviseReport", key, input }, async (tx) => {
      mayKeep(context.caller, "reports");
      const content = contentOf(input.input);
      const report = await tx.lock(reportListing, { id: input.id });
      expectVersion(report, input.version);
      expectOpen(report);
      return tx.save(Object.assign(report, content), "revise");
    });
  }
}

/** A report is called by the day of its meeting, or by the meeting where another body's of that day has the name. */
async function freeId(tx: Transaction, meeting: Meeting): Promise<string> {
  const current = await tx.find(reportListing, { meetingId: meeting.id });
  if (current)
    throw conflict("The meeting has a report.", {
      field: "input.meeting",
      fix: "Change it with `reviseReport`.",
      current,
    });
  return (await tx.find(reportListing, { id: meeting.startsOn })) ? meeting.id : meeting.startsOn;
}

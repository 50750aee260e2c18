import { Args, ArgsType, Ctx, Field, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { expectVersion, type Transaction, write } from "../kit/write";
import { ChangeArgs } from "./args";
import { mayKeep } from "./record.rules";
import { Report } from "./report.entity";
import { reportListing } from "./report.listing";
import { expectSubmittable, expectSubmitted, mayConsider } from "./report.rules";
import { ReportStatus } from "./report.status";

@ArgsType()
class ReturnReportArgs extends ChangeArgs {
  @Field(() => LocalizedTextInput, { description: "What should change, and why; up to 2000 characters." })
  note!: LocalizedTextInput;
}

/** The way of a report: submitted upwards, then accepted and locked, or returned. */
@Resolver(() => Report)
export class ReportSubmissionResolver {
  @Mutation(() => Report, {
    description: "Submits an open report to the body that considers it. For the reviewing secretariat.",
  })
  submitReport(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context): Promise<Report> {
    return step(context, "submit", args, async (report, tx) => {
      mayKeep(context.caller, "the submission of reports");
      expectVersion(report, args.version);
      expectSubmittable(report, await pointsOf(tx, report));
      return { status: ReportStatus.SUBMITTED, submittedAt: new Date(), returnNote: null };
    });
  }

  @Mutation(() => Report, {
    description:
      "Accepts a submitted report: from then on it is locked. " +
      "For the body to which it is submitted, or the reviewing secretariat on its behalf.",
  })
  acceptReport(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context): Promise<Report> {
    return step(context, "accept", args, (report) =>
      considered(context, report, args.version, ReportStatus.ACCEPTED),
    );
  }

  @Mutation(() => Report, {
    description:
      "Sends a submitted report back with a note, to be changed. " +
      "For the body to which it is submitted, or the reviewing secretariat on its behalf.",
  })
  returnReport(
    @Args(() => ReturnReportArgs) args: ReturnReportArgs,
    @Ctx() context: Context,
  ): Promise<Report> {
    return step(context, "return", args, (report) => ({
      ...considered(context, report, args.version, ReportStatus.RETURNED),
      returnNote: localized("note", args.note, 2_000),
    }));
  }
}

function considered({ caller }: Context, report: Report, version: number, status: ReportStatus) {
  mayConsider(caller, report);
  expectVersion(report, version);
  expectSubmitted(report);
  return { status, consideredAt: new Date(), consideredById: caller.partner };
}

function step(
  context: Context,
  name: string,
  { idempotencyKey: key, ...input }: ChangeArgs,
  next: (report: Report, tx: Transaction) => Partial<Report> | Promise<Partial<Report>>,
): Promise<Report> {
  return write(context, Report, { operation: `${name}Report`, key, input }, async (tx) => {
    const report = await tx.lock(reportListing, { id: input.id });
    return tx.save(Object.assign(report, await next(report, tx)), name);
  });
}

async function pointsOf(tx: Transaction, { id }: Report): Promise<number> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    "SELECT count(*)::integer AS count FROM meetings.report_point WHERE report_id = $1 AND removed_at IS NULL",
    [id],
  );
  return row!.count;
}

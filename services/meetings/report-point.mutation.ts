import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, conflict } from "../kit/errors";
import { type Transaction, write } from "../kit/write";
import { ChangeArgs, KEY } from "./args";
import { oneAtATime } from "./one-at-a-time";
import { PointLink } from "./point-link.entity";
import { mayKeep } from "./record.rules";
import { expectOpen } from "./report.rules";
import { changePoint, heldReport } from "./report-point.change";
import { ReportPoint } from "./report-point.entity";
import { contentOf, NewReportPointInput, ReportPointInput } from "./report-point.input";
import { reportPointListing } from "./report-point.listing";
import { numbered } from "./report-point.rules";

@ArgsType()
class ReviseReportPointArgs extends ChangeArgs {
  @Field(() => ReportPointInput, { description: "What it says, whole." })
  input!: ReportPointInput;
}

@Resolver(() => ReportPoint)
export class ReportPointMutation {
  @Mutation(() => ReportPoint, {
    description: "Adds a point or a sub-point to an open report. For the reviewing secretariat.",
  })
  addReportPoint(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => NewReportPointInput, { description: "The point." }) input: NewReportPointInput,
    @Ctx() context: Context,
  ): Promise<ReportPoint> {
    return write(context, ReportPoint, { operation: "addReportPoint", key, input }, async (tx) => {
      mayKeep(context.caller, "the points of reports");
      const { parent, place } = numbered("input.number", input.number);
      const content = contentOf(input);
      const report = await heldReport(tx, input.report, "input.report");
      expectOpen(report);
      const parentId = await parentOf(tx, report.id, parent);
      const own = { id: `${report.id}/${input.number}`, reportId: report.id, parentId, place };
      return added(
        tx,
        Object.assign(new ReportPoint(), content, own, { number: input.number, removedAt: null }),
      );
    });
  }

  @Mutation(() => ReportPoint, {
    description: "Rewrites a point of an open report. For the reviewing secretariat.",
  })
  reviseReportPoint(@Args(() => ReviseReportPointArgs) args: ReviseReportPointArgs, @Ctx() context: Context) {
    return changePoint(context, "reviseReportPoint", args, expectOpen, () => contentOf(args.input));
  }

  @Mutation(() => ReportPoint, {
    description: "Takes a point without sub-points out of an open report. For the reviewing secretariat.",
  })
  removeReportPoint(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context) {
    return changePoint(context, "removeReportPoint", args, expectOpen, async (point, tx) => {
      await oneAtATime(tx, `points ${point.reportId}`);
      if (await tx.find(reportPointListing, { parentId: point.id }))
        throw conflict("The point has sub-points.", {
          field: "id",
          fix: "Remove those first.",
          current: point,
        });
      await tx.manager.delete(PointLink, { pointId: point.id });
      return { removedAt: new Date() };
    });
  }
}

async function parentOf(tx: Transaction, report: string, number: string | null): Promise<string | null> {
  await oneAtATime(tx, `points ${report}`);
  if (number === null) return null;
  const parent = await tx.find(reportPointListing, { id: `${report}/${number}` });
  if (parent) return parent.id;
  throw badInput("input.number", `The report has no point ${number}.`, `Add ${number} first.`);
}

/** A number that was removed is free again; its record goes on with its history. */
async function added(tx: Transaction, point: ReportPoint): Promise<ReportPoint> {
  const current = await tx.find(reportPointListing, { id: point.id });
  if (current)
    throw conflict("The report has a point of this number.", {
      field: "input.number",
      fix: "Change it with `reviseReportPoint`, or choose another number.",
      current,
    });
  const removed = await tx.manager.findOneBy(ReportPoint, { id: point.id });
  if (!removed) return tx.add(point, "addReportPoint");
  return tx.save(Object.assign(removed, point, { version: removed.version }), "addReportPoint");
}

import sql from "sql-template-tag";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { expectVersion, type Transaction, write } from "../kit/write";
import { type ChangeArgs } from "./args";
import { mayKeep } from "./record.rules";
import { type Report } from "./report.entity";
import { reportListing } from "./report.listing";
import { ReportPoint } from "./report-point.entity";
import { reportPointListing } from "./report-point.listing";

/** The report, held as it stands until the write ends: nobody submits or accepts it meanwhile. */
export async function heldReport(tx: Transaction, id: string, field: string): Promise<Report> {
  const report = await tx.find(reportListing, { id }, sql`FOR SHARE`);
  if (!report) throw notFound("report", field);
  return report;
}

/** Changes a point of a report that still takes such a change. */
export function changePoint(
  context: Context,
  operation: string,
  { idempotencyKey: key, ...input }: ChangeArgs,
  allowed: (report: Report) => void,
  next: (point: ReportPoint, tx: Transaction) => Partial<ReportPoint> | Promise<Partial<ReportPoint>>,
): Promise<ReportPoint> {
  return write(context, ReportPoint, { operation, key, input }, async (tx) => {
    mayKeep(context.caller, "the points of reports");
    const known = await tx.find(reportPointListing, { id: input.id });
    if (!known) throw notFound(reportPointListing.noun);
    allowed(await heldReport(tx, known.reportId, "id"));
    const point = await tx.lock(reportPointListing, { id: input.id });
    expectVersion(point, input.version);
    return tx.save(Object.assign(point, await next(point, tx)), operation);
  });
}

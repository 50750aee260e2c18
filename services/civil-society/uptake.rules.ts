import { type Caller, reviews } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { type Contribution } from "./contribution.entity";
import { shown } from "./contribution.rules";
import { ContributionStatus } from "./contribution.terms";
import { type UptakeKind, type UptakeLink } from "./uptake.entity";

const PLAN = "[a-z0-9]+(?:[-.][a-z0-9]+)*";
/** A part of a report or of a meeting: its id holds theirs. */
const PART = new RegExp(`^${PLAN}/${PLAN}$`, "i");
const TARGETS: Record<UptakeKind, RegExp> = {
  REPORT_POINT: PART,
  DECISION: PART,
  WORK_PLAN: new RegExp(`^${PLAN}$`, "i"),
};

/** The neutral desk says what was taken up: neither the author of a proposal nor those who decided on it. */
export function mayRecordUptake(caller: Caller): void {
  if (reviews(caller)) return;
  throw forbidden(
    "What was taken up is recorded by the secretariat, with a credential that may review.",
    "Tell the secretariat into which point, decision or plan it was taken up.",
  );
}

export function targetOf(kind: UptakeKind, target: string): string {
  if (target.length <= 100 && TARGETS[kind].test(target)) return target;
  throw badInput(
    "input.target",
    "The id does not have the form of one.",
    "Give the `id` of the point, decision or work plan, e.g. 2016-06-08/6.",
  );
}

export function mustBeReadable(contribution: Contribution): void {
  if (contribution.status === ContributionStatus.PUBLISHED) return;
  throw conflict(`Only a published contribution is taken up: this one is ${contribution.status}.`, {
    field: "input.contribution",
    fix: "Look at the contribution again; it may have been withdrawn or hidden.",
    current: shown(contribution),
  });
}

export const recordedBefore = () =>
  conflict("This is recorded already.", {
    field: "input.target",
    fix: "Retract the record that is there, if it is wrong, and record it anew.",
  });

export function mustBeInForce(link: UptakeLink): void {
  if (!link.retractedAt) return;
  throw conflict("This record was retracted already.", {
    field: "id",
    fix: "Record the uptake anew, if there was one.",
    current: link,
  });
}

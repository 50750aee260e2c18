import { type Caller, reviews } from "../kit/caller";
import { type Revision } from "../kit/record";
import { differences } from "./difference.rules";
import { type Practice } from "./practice.entity";
import { isAuthor } from "./practice.rules";
import { PracticeStatus } from "./practice.status";
import { type PracticeComparison } from "./revision.comparison";
import { type PracticeRevision } from "./revision.entity";
import { type StagedEdit } from "./staged-edit";

/** A revision's key: what it is cited by. */
export const revisionId = (practice: string, version: number) => `${practice.toLowerCase()}/${version}`;

/** Two revisions and what lies between them; null where one of them is hidden or missing. */
export const compared = (
  from: PracticeRevision | null,
  to: PracticeRevision | null,
): PracticeComparison | null => from && to && { from, to, differences: differences(from, to) };

/** A practice's history is for those who may edit or review it; to reviewers an edit shows once it is submitted. */
export async function followed(
  caller: Caller,
  practice: Practice,
  all: () => Promise<Revision[]>,
): Promise<Revision[]> {
  if (isAuthor(caller, practice) && caller.scopes.includes("read")) return all();
  if (!reviews(caller)) return [];
  const revisions = await all();
  return revisions.slice(revisions.findIndex((revision) => !isPrivate(revision)));
}

/** A change of a draft, of which nobody but its author knows. */
function isPrivate({ action, snapshot }: Revision): boolean {
  const { staged, status } = snapshot as { staged?: StagedEdit | null; status: PracticeStatus };
  return action === "discard" || (staged?.status ?? status) === PracticeStatus.DRAFT;
}

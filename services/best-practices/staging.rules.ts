import { type Practice } from "./practice.entity";
import { PracticeStatus } from "./practice.status";
import { said, type StagedEdit } from "./staged-edit";

const { DRAFT, SUBMITTED, PUBLISHED, ARCHIVED, DISCARDED } = PracticeStatus;

/** The version that a reader of the record itself has before them; edits beside it do not count. */
export const shownVersion = ({ status, publishedVersion, version }: Practice) =>
  status === PUBLISHED ? (publishedVersion ?? version) : version;

/** An edit as it begins: what is published, word for word. */
export const editOf = (practice: Practice): StagedEdit => ({
  ...said(practice),
  version: practice.version,
  status: DRAFT,
  baseVersion: shownVersion(practice),
  submittedAt: null,
  reviewNote: null,
});

/** What a change makes of a record: of the report itself, or of the edit beside what is published. */
export function changed(
  practice: Practice,
  edit: StagedEdit | null,
  change: Partial<Practice>,
): Partial<Practice> {
  const version = practice.version + 1;
  if (edit && change.status === DISCARDED) return { staged: null, waitingSince: null };
  if (edit && change.status === PUBLISHED) {
    const submittedAt = edit.submittedAt === null ? null : new Date(edit.submittedAt);
    const replaced = { ...said(edit), submittedAt, staged: null, waitingSince: null };
    return { ...replaced, ...change, publishedVersion: version };
  }
  const after = { ...(edit ?? practice), ...change };
  const waitingSince = after.status === SUBMITTED ? (after.submittedAt as Date) : null;
  if (edit) return { staged: { ...edit, ...(change as Partial<StagedEdit>), version }, waitingSince };
  if (change.status === PUBLISHED) return { ...change, waitingSince, publishedVersion: version };
  return { ...change, waitingSince, ...(change.status === ARCHIVED ? { staged: null } : {}) };
}

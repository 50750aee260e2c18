import { type Caller } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type Contribution } from "./contribution.entity";
import { ContributionState, ContributionStatus } from "./contribution.terms";
import { noWords } from "./contribution.words";

/** Civil-society organisations contribute, each in its own name; returns that name. */
export function authorOf({ role, partner }: Caller): string {
  if (role === "civil-society" && partner) return partner;
  throw forbidden(
    "Contributions are written by civil-society organisations.",
    "Respond to a contribution that is addressed to you, or publish a best practice.",
  );
}

/** Only the organisation that wrote a contribution changes, publishes, withdraws or discards it. */
export function mayChange(caller: Caller, contribution: Contribution): void {
  if (authorOf(caller) === contribution.author) return;
  throw forbidden(
    "Only the organisation that wrote a contribution changes it.",
    "Post a contribution of your own.",
  );
}

export function mustBeDraft(contribution: Contribution): void {
  if (contribution.status === ContributionStatus.DRAFT) return;
  throw conflict(`Only a draft can be changed: this contribution is ${contribution.status}.`, {
    field: "id",
    fix: "Post a new contribution; a published one can be withdrawn.",
    current: contribution,
  });
}

/** What everyone sees can be withdrawn, and what the secretariat hid too. */
export function mustBeOut(contribution: Contribution): void {
  const { PUBLISHED, HIDDEN } = ContributionStatus;
  if ([PUBLISHED, HIDDEN].includes(contribution.status)) return;
  throw conflict(`Only a published contribution can be withdrawn: this one is ${contribution.status}.`, {
    field: "id",
    fix: "Discard a draft instead; what is withdrawn needs nothing more.",
    current: contribution,
  });
}

/** What a withdrawal leaves: who, what kind and when, and nothing of what was said or of whom. */
export const tombstone = (at: Date): Partial<Contribution> => ({
  ...noWords(),
  status: ContributionStatus.WITHDRAWN,
  withdrawnAt: at,
  moderatedAt: null,
  moderationId: null,
});

/** A contribution as a conflict shows it to others: without the digest of words that they may not read. */
export function shown(contribution: Contribution): object {
  const {
    textSha256: _digest,
    textReceivedAt: _received,
    moderationId: _moderation,
    ...current
  } = contribution;
  return current;
}

export function stateOf({ status }: Contribution, answered: boolean): ContributionState | null {
  if (status !== ContributionStatus.PUBLISHED) return null;
  return answered ? ContributionState.ANSWERED : ContributionState.OPEN;
}

/** The history of a record is for those who write it. */
export const seesHistory = ({ partner, scopes }: Caller, { author }: Contribution) =>
  partner === author && scopes.includes("read");

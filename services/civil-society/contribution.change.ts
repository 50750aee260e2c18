import { randomUUID } from "node:crypto";

import { expectVersion, type Transaction } from "../kit/write";
import { contentOf } from "./contribution.content";
import { Contribution } from "./contribution.entity";
import { type ContributionInput } from "./contribution.input";
import { contributionListing } from "./contribution.listing";
import { authorOf, mayChange, mustBeDraft } from "./contribution.rules";
import { ContributionStatus } from "./contribution.terms";

export const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };
export const BASED_ON = { description: "The version of the contribution on which this is based." };

/** A new contribution of the caller's organisation. */
export function received(
  { caller }: Transaction,
  input: ContributionInput,
  status: ContributionStatus,
): Contribution {
  const author = authorOf(caller);
  const receivedAt = new Date();
  return Object.assign(new Contribution(), contentOf(input, author), {
    id: randomUUID(),
    status,
    author,
    receivedAt,
    publishedAt: status === ContributionStatus.PUBLISHED ? receivedAt : null,
    withdrawnAt: null,
    withdrawalReason: null,
    sources: [],
    compiledBySecretariat: false,
  });
}

/** The caller's own contribution, locked, as the caller last saw it. */
export async function own(tx: Transaction, id: string, version: number): Promise<Contribution> {
  const contribution = await tx.lock(contributionListing, { id });
  mayChange(tx.caller, contribution);
  expectVersion(contribution, version);
  return contribution;
}

export async function ownDraft(tx: Transaction, id: string, version: number): Promise<Contribution> {
  const draft = await own(tx, id, version);
  mustBeDraft(draft);
  return draft;
}

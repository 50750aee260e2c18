import { randomUUID } from "node:crypto";

import { type Caller } from "../kit/caller";
import { expectVersion, type Transaction } from "../kit/write";
import { contentOf } from "./contribution.content";
import { Contribution } from "./contribution.entity";
import { type ContributionInput } from "./contribution.input";
import { contributionListing } from "./contribution.listing";
import { authorOf, mayChange, mustBeDraft } from "./contribution.rules";
import { ContributionStatus } from "./contribution.terms";
import { sha256Of } from "./verify-receipt";

export const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };
export const BASED_ON = { description: "The version of the contribution on which this is based." };

/** What an organisation writes, with the digest by which a receipt names it. */
export function written(input: ContributionInput, author: string, at: Date): Partial<Contribution> {
  const content = contentOf(input, author);
  return { ...content, textSha256: sha256Of(content), textReceivedAt: at };
}

/** What everyone may read from now on, and what is due an answer from now on. */
export const published = (at: Date): Partial<Contribution> => ({
  status: ContributionStatus.PUBLISHED,
  publishedAt: at,
  clockStartedAt: at,
});

/** A new contribution of the caller's organisation: a draft, until it is published. */
export function received(caller: Caller, input: ContributionInput, at: Date): Contribution {
  const author = authorOf(caller);
  return Object.assign(new Contribution(), written(input, author, at), {
    id: randomUUID(),
    status: ContributionStatus.DRAFT,
    author,
    receivedAt: at,
    publishedAt: null,
    clockStartedAt: null,
    withdrawnAt: null,
    withdrawalReason: null,
    moderatedAt: null,
    moderationId: null,
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

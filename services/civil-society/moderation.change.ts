import { randomUUID } from "node:crypto";

import { type Localized } from "../kit/localized-text";
import { type Transaction } from "../kit/write";
import { type Contribution } from "./contribution.entity";
import { ContributionStatus } from "./contribution.terms";
import { noWords, wordsOf } from "./contribution.words";
import { ContributionModeration } from "./moderation.entity";
import { moderationListing } from "./moderation.listing";

/** Takes what was said out of the contribution into the moderation, where two can see it. */
export async function hide(tx: Transaction, contribution: Contribution, reason: Localized) {
  const moderation = Object.assign(new ContributionModeration(), {
    id: randomUUID(),
    contributionId: contribution.id,
    by: tx.caller.partner!,
    at: new Date(),
    reason,
    words: wordsOf(contribution),
    reply: null,
    repliedAt: null,
    liftedAt: null,
    liftNote: null,
    version: 1,
  });
  await tx.add(moderation, "moderate");
  const { id: moderationId, at: moderatedAt } = moderation;
  return Object.assign(contribution, noWords(), {
    status: ContributionStatus.HIDDEN,
    moderationId,
    moderatedAt,
  });
}

/** Puts it back. The time to answer is longer by as long as nobody could read what to answer. */
export async function show(tx: Transaction, contribution: Contribution, liftNote: Localized | null) {
  const moderation = await inForce(tx, contribution);
  const { words, at } = moderation;
  const liftedAt = new Date();
  await tx.save(Object.assign(moderation, { words: null, liftedAt, liftNote }), "lift");
  const hiddenFor = liftedAt.getTime() - at.getTime();
  return Object.assign(contribution, words, {
    status: ContributionStatus.PUBLISHED,
    moderationId: null,
    moderatedAt: null,
    clockStartedAt: new Date(contribution.clockStartedAt!.getTime() + hiddenFor),
  });
}

/** A withdrawal takes hidden words back too. */
export async function eraseHiddenWords(tx: Transaction, contribution: Contribution): Promise<void> {
  if (!contribution.moderationId) return;
  const moderation = await inForce(tx, contribution);
  await tx.save(Object.assign(moderation, { words: null }), "erase");
}

export const inForce = (tx: Transaction, { moderationId }: Contribution) =>
  tx.lock(moderationListing, { id: moderationId! });

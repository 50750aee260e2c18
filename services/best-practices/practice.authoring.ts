import { randomUUID } from "node:crypto";

import { Args, Ctx, Mutation, Resolver } from "type-graphql";

import { isSecretariat } from "../kit/caller";
import { type Context } from "../kit/context";
import { write } from "../kit/write";
import { change } from "./practice.change";
import { Practice } from "./practice.entity";
import { ChangeArgs, DraftArgs, ReviseArgs } from "./practice.input";
import { reported } from "./practice.report";
import { expectComplete, expectDifference } from "./practice.rules";
import { PracticeStatus } from "./practice.status";

/** What the organisation that reports a practice does with it, until it lies with the reviewers. */
@Resolver(() => Practice)
export class PracticeAuthoringResolver {
  @Mutation(() => Practice, {
    description:
      "Begins a practice, as a draft that your organisation alone sees. A partner that has a country reports for it.",
  })
  draftPractice(@Args(() => DraftArgs) { idempotencyKey: key, input }: DraftArgs, @Ctx() context: Context) {
    return write(context, Practice, { operation: "draftPractice", key, input }, async (tx) => {
      const begun = {
        id: randomUUID(),
        status: PracticeStatus.DRAFT,
        authorId: context.caller.partner!,
        compiledBySecretariat: isSecretariat(context.caller),
        submittedAt: null,
        publishedAt: null,
        reviewNote: null,
        archiveReason: null,
        publishedVersion: null,
        staged: null,
        waitingSince: null,
      };
      return tx.add(Object.assign(new Practice(), begun, await reported(tx, input)), "draft");
    });
  }

  @Mutation(() => Practice, {
    description:
      "Rewrites a draft or a returned practice, whole. Of a published one it begins an edit, or rewrites the one begun " +
      "(`staged`): everyone reads what is published until the reviewers approve the edit. For its author.",
  })
  revisePractice(@Args(() => ReviseArgs) args: ReviseArgs, @Ctx() context: Context) {
    return change(context, "revise", args, ({ tx, said: { adaptedFromId }, practice: { id } }) =>
      reported(tx, args.input, { id, adaptedFromId }),
    );
  }

  @Mutation(() => Practice, {
    description:
      "Gives a draft or a returned practice, or the edit of a published one, to the secretariat for review. For its author.",
  })
  submitPractice(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context) {
    return change(context, "submit", args, ({ said, practice, isEdit }) => {
      expectComplete(said);
      if (isEdit) expectDifference(practice, said);
      return { status: PracticeStatus.SUBMITTED, submittedAt: new Date() };
    });
  }

  @Mutation(() => Practice, {
    description:
      "Gives up a draft; from then on nobody sees it. Of a published practice, gives up the edit; what is published stays. " +
      "For its author.",
  })
  discardPractice(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context) {
    return change(context, "discard", args, () => ({ status: PracticeStatus.DISCARDED }));
  }
}

import { Args, Ctx, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized } from "../kit/localized-text.input";
import { expectNoCircle } from "./adaptation.circle";
import { change } from "./practice.change";
import { Practice } from "./practice.entity";
import { ArchiveArgs, ChangeArgs, ReturnArgs } from "./practice.input";
import { PracticeStatus } from "./practice.status";

const LONGEST_NOTE = 2_000;

/** What decides whether everyone sees a practice. */
@Resolver(() => Practice)
export class PracticeReviewMutation {
  @Mutation(() => Practice, {
    description:
      "Sends a submitted practice, or a submitted edit of one, back to its author, with a note. For the reviewing secretariat.",
  })
  returnPractice(@Args(() => ReturnArgs) args: ReturnArgs, @Ctx() context: Context) {
    return change(context, "return", args, () => ({
      status: PracticeStatus.RETURNED,
      reviewNote: localized("note", args.note, LONGEST_NOTE),
    }));
  }

  @Mutation(() => Practice, {
    description:
      "Publishes a submitted practice, or approves a submitted edit, which then replaces what everyone reads. " +
      "It binds to the one revision whose version it names. For the reviewing secretariat.",
  })
  publishPractice(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context) {
    return change(context, "publish", args, async ({ tx, said, practice }) => {
      await expectNoCircle(tx, "id", said.adaptedFromId, practice.id);
      return { status: PracticeStatus.PUBLISHED, publishedAt: new Date(), reviewNote: null };
    });
  }

  @Mutation(() => Practice, {
    description:
      "Takes a published practice back from everyone, with a reason; it names the published version. An edit begun ends with it. " +
      "For its author and the reviewing secretariat.",
  })
  archivePractice(@Args(() => ArchiveArgs) args: ArchiveArgs, @Ctx() context: Context) {
    return change(context, "archive", args, () => ({
      status: PracticeStatus.ARCHIVED,
      archiveReason: localized("reason", args.reason, LONGEST_NOTE),
    }));
  }
}

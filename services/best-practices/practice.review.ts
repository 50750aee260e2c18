import { Args, Ctx, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized } from "../kit/localized-text.input";
import { change } from "./practice.change";
import { Practice } from "./practice.entity";
import { ArchiveArgs, ChangeArgs, ReturnArgs } from "./practice.input";
import { PracticeStatus } from "./practice.status";

const LONGEST_NOTE = 2_000;

/** What decides whether everyone sees a practice. */
@Resolver(() => Practice)
export class PracticeReviewResolver {
  @Mutation(() => Practice, {
    description: "Sends a submitted practice back to its author, with a note. For the reviewing secretariat.",
  })
  returnPractice(@Args(() => ReturnArgs) args: ReturnArgs, @Ctx() context: Context) {
    return change(context, "return", args, () => ({
      status: PracticeStatus.RETURNED,
      reviewNote: localized("note", args.note, LONGEST_NOTE),
    }));
  }

  @Mutation(() => Practice, { description: "Publishes a submitted practice. For the reviewing secretariat." })
  publishPractice(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context) {
    return change(context, "publish", args, () => ({
      status: PracticeStatus.PUBLISHED,
      publishedAt: new Date(),
      reviewNote: null,
    }));
  }

  @Mutation(() => Practice, {
    description:
      "Takes a published practice back from everyone, with a reason. For its author and the reviewing secretariat.",
  })
  archivePractice(@Args(() => ArchiveArgs) args: ArchiveArgs, @Ctx() context: Context) {
    return change(context, "archive", args, () => ({
      status: PracticeStatus.ARCHIVED,
      archiveReason: localized("reason", args.reason, LONGEST_NOTE),
    }));
  }
}

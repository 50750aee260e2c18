import { Args, Ctx, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized } from "../kit/localized-text.input";
import { change } from "./answer.change";
import { IndicatorAnswer } from "./answer.entity";
import { AnswerChangeArgs, AnswerNoteArgs } from "./answer.input";
import { AnswerStatus } from "./answer.terms";

const LONGEST_NOTE = 2_000;

/** What decides whether everyone sees an answer: the country's focal point, then the secretariat. */
@Resolver(() => IndicatorAnswer)
export class AnswerClearance {
  @Mutation(() => IndicatorAnswer, {
    description:
      "Clears a submitted answer: the act of the country's focal point, whom the delegation's credential stands for.",
  })
  clearIndicatorAnswer(@Args(() => AnswerChangeArgs) args: AnswerChangeArgs, @Ctx() context: Context) {
    return change(context, "clear", args, () => ({ status: AnswerStatus.CLEARED, clearedAt: new Date() }));
  }

  @Mutation(() => IndicatorAnswer, {
    description:
      "Sends an answer back to the country's experts, with a note: the focal point a submitted one, " +
      "the focal point or the reviewing secretariat a cleared one.",
  })
  returnIndicatorAnswer(@Args(() => AnswerNoteArgs) args: AnswerNoteArgs, @Ctx() context: Context) {
    return change(context, "return", args, () => takenBack(args));
  }

  @Mutation(() => IndicatorAnswer, {
    description: "Publishes a cleared answer. For the reviewing secretariat.",
  })
  publishIndicatorAnswer(@Args(() => AnswerChangeArgs) args: AnswerChangeArgs, @Ctx() context: Context) {
    return change(context, "publish", args, () => ({
      status: AnswerStatus.PUBLISHED,
      publishedAt: new Date(),
      reviewNote: null,
    }));
  }

  @Mutation(() => IndicatorAnswer, {
    description:
      "Takes a published answer back to correct it, with a note; it goes the whole way again. For its country's delegation.",
  })
  reopenIndicatorAnswer(@Args(() => AnswerNoteArgs) args: AnswerNoteArgs, @Ctx() context: Context) {
    return change(context, "reopen", args, () => takenBack(args));
  }
}

const takenBack = ({ note }: AnswerNoteArgs) => ({
  status: AnswerStatus.RETURNED,
  clearedAt: null,
  publishedAt: null,
  reviewNote: localized("note", note, LONGEST_NOTE),
});

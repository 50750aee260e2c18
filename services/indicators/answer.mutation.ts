import { randomUUID } from "node:crypto";

import { Arg, Args, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized } from "../kit/localized-text.input";
import { write } from "../kit/write";
import { askedIndicator, change, expectUnanswered, lockedMember } from "./answer.change";
import { contentOf } from "./answer.content";
import { IndicatorAnswer } from "./answer.entity";
import { AnswerChangeArgs, AnswerNoteArgs, AnswerReviseArgs, IndicatorAnswerInput } from "./answer.input";
import { checkedPeriod, mayAnswer } from "./answer.rules";
import { AnswerStatus } from "./answer.terms";
import { begun } from "./answer.begun";
import { KEY } from "./arguments";
import { indicatorListing } from "./indicator.listing";

const LONGEST_NOTE = 2_000;

/** What a country does with its answer, until it lies with the secretariat. */
@Resolver(() => IndicatorAnswer)
export class AnswerMutation {
  @Mutation(() => IndicatorAnswer, {
    description:
      "Begins your country's answer to an indicator, as a draft. For the country's own delegation alone.",
  })
  draftIndicatorAnswer(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => IndicatorAnswerInput, { description: "The answer." }) input: IndicatorAnswerInput,
    @Ctx() context: Context,
  ): Promise<IndicatorAnswer> {
    return write(context, IndicatorAnswer, { operation: "draftIndicatorAnswer", key, input }, async (tx) => {
      mayAnswer(context.caller, input.country);
      const period = checkedPeriod("input.period", input.period);
      await lockedMember(tx, "input.country", input.country);
      const indicator = await askedIndicator(tx, input.indicator);
      await expectUnanswered(tx, indicator, input.country, period);
      const answer = begun(indicator, input.country, period, context.caller.partner!);
      return tx.add(Object.assign(answer, { id: randomUUID() }, contentOf(indicator, input)), "draft");
    });
  }

  @Mutation(() => IndicatorAnswer, {
    description: "Rewrites a draft or a returned answer, whole. For the country's own delegation.",
  })
  reviseIndicatorAnswer(@Args(() => AnswerReviseArgs) args: AnswerReviseArgs, @Ctx() context: Context) {
    return change(context, "revise", args, async ({ indicatorId }, tx) => {
      const indicator = await tx.find(indicatorListing, { id: indicatorId });
      return contentOf(indicator!, args.input);
    });
  }

  @Mutation(() => IndicatorAnswer, {
    description: "Gives an answer to the country's focal point. For the country's own delegation.",
  })
  submitIndicatorAnswer(@Args(() => AnswerChangeArgs) args: AnswerChangeArgs, @Ctx() context: Context) {
    return change(context, "submit", args, () => ({
      status: AnswerStatus.SUBMITTED,
      submittedAt: new Date(),
    }));
  }

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

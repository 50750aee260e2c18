import { randomUUID } from "node:crypto";

import { Arg, Args, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { write } from "../kit/write";
import { askedIndicator, change, expectUnanswered, lockedMember } from "./answer.change";
import { contentOf } from "./answer.content";
import { IndicatorAnswer } from "./answer.entity";
import { AnswerChangeArgs, AnswerReviseArgs, IndicatorAnswerInput } from "./answer.input";
import { checkedPeriod, mayAnswer } from "./answer.rules";
import { AnswerStatus } from "./answer.terms";
import { begun } from "./answer.begun";
import { KEY } from "./arguments";
import { indicatorListing } from "./indicator.listing";

/** What a country does with its answer, until it lies with its focal point. */
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
}

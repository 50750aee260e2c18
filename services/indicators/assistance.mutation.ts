import { randomUUID } from "node:crypto";

import { Arg, Args, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized } from "../kit/localized-text.input";
import { write } from "../kit/write";
import { KEY } from "./arguments";
import { change, memberOf, ownObligation } from "./assistance.change";
import { AssistanceRequest, AssistanceStatus } from "./assistance.entity";
import { AnswerRequestArgs, AssistanceRequestInput, RequestArgs } from "./assistance.input";
import { ASSISTING } from "./assistance.rules";

const LONGEST = 5_000;

@Resolver(() => AssistanceRequest)
export class AssistanceMutation {
  @Mutation(() => AssistanceRequest, {
    description: "Asks IOM for assistance. For the delegation of a Member Country.",
  })
  openAssistanceRequest(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => AssistanceRequestInput, { description: "The request." })
    input: AssistanceRequestInput,
    @Ctx() context: Context,
  ): Promise<AssistanceRequest> {
    const call = { operation: "openAssistanceRequest", key, input };
    return write(context, AssistanceRequest, call, async (tx) => {
      const countryIso3 = await memberOf(tx);
      const opened = {
        ...{ id: randomUUID(), status: AssistanceStatus.OPEN, countryIso3, addresseeId: ASSISTING },
        authorId: context.caller.partner!,
        obligationId: await ownObligation(tx, input.obligation ?? null, countryIso3),
        text: localized("input.text", input.text, LONGEST),
        ...{ answer: null, outcome: null, openedAt: new Date(), answeredAt: null, closedAt: null },
      };
      return tx.add(Object.assign(new AssistanceRequest(), opened), "open");
    });
  }

  @Mutation(() => AssistanceRequest, { description: "Offers the assistance asked for. For IOM." })
  acceptAssistanceRequest(@Args(() => AnswerRequestArgs) args: AnswerRequestArgs, @Ctx() context: Context) {
    return change(context, "accept", args, (now) => ({
      status: AssistanceStatus.ACCEPTED,
      answer: localized("note", args.note, LONGEST),
      answeredAt: now,
    }));
  }

  @Mutation(() => AssistanceRequest, { description: "Says that IOM cannot assist, and why. For IOM." })
  declineAssistanceRequest(@Args(() => AnswerRequestArgs) args: AnswerRequestArgs, @Ctx() context: Context) {
    return change(context, "decline", args, (now) => ({
      status: AssistanceStatus.DECLINED,
      answer: localized("note", args.note, LONGEST),
      ...{ answeredAt: now, closedAt: now },
    }));
  }

  @Mutation(() => AssistanceRequest, {
    description: "Closes a request after the assistance, and says what came of it. For IOM.",
  })
  closeAssistanceRequest(@Args(() => AnswerRequestArgs) args: AnswerRequestArgs, @Ctx() context: Context) {
    return change(context, "close", args, (now) => ({
      status: AssistanceStatus.CLOSED,
      outcome: localized("note", args.note, LONGEST),
      closedAt: now,
    }));
  }

  @Mutation(() => AssistanceRequest, {
    description: "Takes a request back. For the delegation that opened it.",
  })
  withdrawAssistanceRequest(@Args(() => RequestArgs) args: RequestArgs, @Ctx() context: Context) {
    return change(context, "withdraw", args, (now) => ({
      status: AssistanceStatus.WITHDRAWN,
      closedAt: now,
    }));
  }
}

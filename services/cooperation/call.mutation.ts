import { randomUUID } from "node:crypto";

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { make } from "../kit/seed";
import { expectVersion, type Transaction, write } from "../kit/write";
import { KEY, VERSION } from "./args";
import { Call } from "./call.entity";
import { CallInput, OpenCallInput } from "./call.input";
import { callListing } from "./call.listing";
import { contentOf, expectNotCancelled } from "./call.rules";
import { mayKeepRegister } from "./cooperation.rules";
import { type Loaders } from "./loaders";
import { CallNotificationKind } from "./notification.entity";
import { notifyInterested } from "./notification.sending";
import { expectProgramme } from "./programme.find";
import { expectTheme } from "./theme.listing";

const CALL = { description: "The call." };

@Resolver(() => Call)
export class CallMutations {
  @Mutation(() => Call, {
    description:
      "Publishes a call and notifies those whose interest in its theme stands, and only those. " +
      "For the secretariat, with the scope REVIEW.",
  })
  openCall(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => OpenCallInput, { description: "The call." }) input: OpenCallInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Call> {
    return write(context, Call, { operation: "openCall", key, input }, async (tx) => {
      mayKeepRegister(context.caller);
      const call = make(Call, {
        id: randomUUID(),
        ...contentOf(input),
        programmeId: await expectProgramme(tx, "input.programme", input.programme),
        themeId: await expectTheme(tx, "input.theme", input.theme),
        publishedAt: new Date(),
        cancelledAt: null,
        cancelledBecause: null,
        version: 1,
      });
      await tx.add(call, "open");
      await notifyInterested(tx, call, CallNotificationKind.OPENED);
      return call;
    });
  }

  @Mutation(() => Call, {
    description:
      "Changes what a call says, whole, and notifies those interested in its theme. For the secretariat, with the scope REVIEW.",
  })
  reviseCall(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, CALL) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("input", () => CallInput, { description: "What the call says, whole." }) input: CallInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Call> {
    const request = { operation: "reviseCall", key, input: { id, version, input } };
    return write(context, Call, request, async (tx) => {
      mayKeepRegister(context.caller);
      const call = await standing(tx, id, version);
      await tx.save(Object.assign(call, contentOf(input)), "revise");
      await notifyInterested(tx, call, CallNotificationKind.CHANGED);
      return call;
    });
  }

  @Mutation(() => Call, {
    description:
      "Calls a call off, with a reason, and notifies those interested in its theme. For the secretariat, with the scope REVIEW.",
  })
  cancelCall(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, CALL) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("reason", () => LocalizedTextInput, { description: "Why, up to 2000 characters; everyone sees it." })
    reason: LocalizedTextInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Call> {
    const request = { operation: "cancelCall", key, input: { id, version, reason } };
    return write(context, Call, request, async (tx) => {
      mayKeepRegister(context.caller);
      const call = await standing(tx, id, version);
      const cancelled = { cancelledAt: new Date(), cancelledBecause: localized("reason", reason, 2000) };
      await tx.save(Object.assign(call, cancelled), "cancel");
      await notifyInterested(tx, call, CallNotificationKind.CANCELLED);
      return call;
    });
  }
}

/** The call, locked, as the change presumes it. */
async function standing(tx: Transaction, id: string, version: number): Promise<Call> {
  const call = await tx.lock(callListing, { id });
  expectVersion(call, version);
  expectNotCancelled(call);
  return call;
}

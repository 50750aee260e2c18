import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Caller } from "../kit/caller";
import { type Context } from "../kit/context";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { GraphQLDate } from "../kit/scalars";
import { Confidence } from "../kit/source";
import { expectVersion, write } from "../kit/write";
import { BASED_ON, KEY, today } from "./arguments";
import { Obligation } from "./obligation.entity";
import { obligationListing } from "./obligation.listing";
import { expectOpen, mayReport, mayResolve, pastDay } from "./obligation.rules";

@ArgsType()
class ObligationArgs {
  @Field(() => ID, KEY)
  idempotencyKey!: string;
  @Field(() => ID, { description: "The obligation." })
  id!: string;
  @Field(() => Int, BASED_ON)
  version!: number;
  @Field(() => String, {
    description: "Where it is read: a letter, a minute, a record; up to 500 characters.",
  })
  source!: string;
}

@Resolver(() => Obligation)
export class ObligationMutation {
  @Mutation(() => Obligation, {
    description:
      "Records that a country has submitted, and when. For its own delegation and the reviewing secretariat.",
  })
  recordSubmission(
    @Args(() => ObligationArgs) args: ObligationArgs,
    @Arg("submittedOn", () => GraphQLDate, { description: "The day on which it was submitted." }) day: string,
    @Ctx() context: Context,
  ) {
    return change(context, "recordSubmission", args, { day }, mayReport, (obligation) => ({
      metOn: pastDay("submittedOn", day, today()),
      // Who submits after the resolution had not submitted before it.
      isConfirmed: obligation.isConfirmed || day > obligation.resolvedOn,
    }));
  }

  @Mutation(() => Obligation, {
    description:
      "Records that a country had in fact still to submit. For its own delegation and the reviewing secretariat.",
  })
  confirmObligation(@Args(() => ObligationArgs) args: ObligationArgs, @Ctx() context: Context) {
    return change(context, "confirmObligation", args, {}, mayReport, () => ({ isConfirmed: true }));
  }

  @Mutation(() => Obligation, {
    description: "Records that those to whom it was owed have waived it. For the reviewing secretariat.",
  })
  waiveObligation(
    @Args(() => ObligationArgs) args: ObligationArgs,
    @Arg("waivedOn", () => GraphQLDate, { description: "The day on which it was waived." }) day: string,
    @Arg("reason", () => LocalizedTextInput, { description: "Why; up to 1000 characters." })
    reason: LocalizedTextInput,
    @Ctx() context: Context,
  ) {
    return change(context, "waiveObligation", args, { day, reason }, mayResolve, () => ({
      waivedOn: pastDay("waivedOn", day, today()),
      waivedBecause: localized("reason", reason, 1000),
    }));
  }
}

function change(
  context: Context,
  operation: string,
  { idempotencyKey: key, ...given }: ObligationArgs,
  more: object,
  may: (caller: Caller, obligation: Obligation) => void,
  next: (obligation: Obligation) => Partial<Obligation>,
): Promise<Obligation> {
  return write(context, Obligation, { operation, key, input: { ...given, ...more } }, async (tx) => {
    const obligation = await tx.lock(obligationListing, { id: given.id });
    may(context.caller, obligation);
    expectVersion(obligation, given.version);
    expectOpen(obligation);
    const source = { citation: plainText("source", given.source, 500), confidence: Confidence.HIGH };
    const sources = [...obligation.sources, source];
    return tx.save(Object.assign(obligation, next(obligation), { sources }), operation);
  });
}

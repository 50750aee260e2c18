import sql from "sql-template-tag";
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict, notFound } from "../kit/errors";
import { localized, LocalizedTextInput, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { expectVersion, type Transaction, write } from "../kit/write";
import { ChangeArgs, KEY } from "./args";
import { dayAsKnown } from "./day.rules";
import { Decision, DecisionStatus } from "./decision.entity";
import { DecisionInput, PreconditionInput, TakenInput } from "./decision.input";
import { decisionListing } from "./decision.listing";
import { expectPending, expectPreconditions, preconditionsOf, settled } from "./decision.rules";
import { slug } from "./keys";
import { meetingListing } from "./meeting.listing";
import { mayKeep } from "./record.rules";
import { reportPointListing } from "./report-point.listing";
import { citedSources } from "./source.input";

@ArgsType()
class SettlePreconditionArgs extends ChangeArgs {
  @Field(() => PreconditionInput, { description: "Which one, and how it stands." })
  input!: PreconditionInput;
}
@ArgsType()
class TakeDecisionArgs extends ChangeArgs {
  @Field(() => TakenInput, { description: "When and how." })
  input!: TakenInput;
}
@ArgsType()
class DropDecisionArgs extends ChangeArgs {
  @Field(() => LocalizedTextInput, { description: "Why it will not be taken; up to 2000 characters." })
  reason!: LocalizedTextInput;
}

@Resolver(() => Decision)
export class DecisionMutation {
  @Mutation(() => Decision, {
    description:
      "Records a decision that is to be taken, with its preconditions. For the reviewing secretariat.",
  })
  recordDecision(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => DecisionInput, { description: "The decision." }) input: DecisionInput,
    @Ctx() context: Context,
  ): Promise<Decision> {
    return write(context, Decision, { operation: "recordDecision", key, input }, async (tx) => {
      mayKeep(context.caller, "decisions");
      const content = {
        status: DecisionStatus.PENDING,
        text: localized("input.text", input.text, 5_000),
        paragraph: input.paragraph == null ? null : plainText("input.paragraph", input.paragraph, 20),
        preconditions: preconditionsOf("input.preconditions", input.preconditions),
        sources: citedSources("input.sources", input.sources),
        takenOn: null,
        note: null,
      };
      const place = await placeOf(tx, input);
      return tx.add(Object.assign(new Decision(), content, place), "record");
    });
  }

  @Mutation(() => Decision, {
    description: "Says whether a precondition of a pending decision is met. For the reviewing secretariat.",
  })
  settlePrecondition(
    @Args(() => SettlePreconditionArgs) args: SettlePreconditionArgs,
    @Ctx() context: Context,
  ) {
    return change(context, "settlePrecondition", args, (decision) => ({
      preconditions: settled(decision, args.input),
    }));
  }

  @Mutation(() => Decision, {
    description:
      "Records that a pending decision was taken: refused while a precondition is not known to be met. " +
      "For the reviewing secretariat; the bodies decide, it keeps the record.",
  })
  takeDecision(@Args(() => TakeDecisionArgs) args: TakeDecisionArgs, @Ctx() context: Context) {
    return change(context, "takeDecision", args, (decision) => {
      expectPreconditions(decision);
      return {
        status: DecisionStatus.TAKEN,
        takenOn: dayAsKnown("input.takenOn", args.input.takenOn),
        note: localizedOrNull("input.note", args.input.note, 2_000),
      };
    });
  }

  @Mutation(() => Decision, {
    description:
      "Records that a pending decision will not be taken, with the reason. For the reviewing secretariat.",
  })
  dropDecision(@Args(() => DropDecisionArgs) args: DropDecisionArgs, @Ctx() context: Context) {
    return change(context, "dropDecision", args, () => ({
      status: DecisionStatus.DROPPED,
      note: localized("reason", args.reason, 2_000),
    }));
  }
}

function change(
  context: Context,
  operation: string,
  { idempotencyKey: key, ...input }: ChangeArgs,
  next: (decision: Decision) => Partial<Decision>,
): Promise<Decision> {
  return write(context, Decision, { operation, key, input }, async (tx) => {
    mayKeep(context.caller, "decisions");
    const decision = await tx.lock(decisionListing, { id: input.id });
    expectVersion(decision, input.version);
    expectPending(decision);
    return tx.save(Object.assign(decision, next(decision)), operation);
  });
}

/** Where a new decision stands; a meeting's decisions are recorded one after the other. */
async function placeOf(tx: Transaction, input: DecisionInput) {
  const name = slug("input.name", input.name, "Use small letters without accents, digits and hyphens.");
  const meeting = await tx.find(meetingListing, { id: input.meeting }, sql`FOR UPDATE`);
  if (!meeting) throw notFound("meeting", "input.meeting");
  const pointId = input.point ?? null;
  if (pointId !== null && !(await tx.find(reportPointListing, { id: pointId })))
    throw notFound(reportPointListing.noun, "input.point");
  const id = `${meeting.id}/${name}`;
  const current = await tx.find(decisionListing, { id });
  if (!current) return { id, meetingId: meeting.id, pointId };
  throw conflict("The meeting has a decision of this name.", {
    field: "input.name",
    fix: "Choose another name.",
    current,
  });
}

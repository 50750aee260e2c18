import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { LocalizedTextInput, localized, localizedOrNull } from "../kit/localized-text.input";
import { expectVersion, type Transaction, write } from "../kit/write";
import { BASED_ON, KEY } from "./contribution.change";
import { Contribution } from "./contribution.entity";
import { contributionListing } from "./contribution.listing";
import { mayChange } from "./contribution.rules";
import { hide, inForce, show } from "./moderation.change";
import { ContributionModeration } from "./moderation.entity";
import { mayModerate, mustBeHidden, mustBeUnreplied, mustStandPublished } from "./moderation.rules";

const LONGEST_REASON = 2_000;
const LONGEST_REPLY = 20_000;
const CONTRIBUTION = { description: "The contribution." };

@Resolver(() => Contribution)
export class ModerationMutations {
  @Mutation(() => Contribution, {
    description:
      "Hides what a published contribution says from everyone but its own organisation and the secretariat, " +
      "with a reason that both see. That it exists, who said it and when stay public. For the reviewing secretariat.",
  })
  moderateContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, CONTRIBUTION) id: string,
    @Arg("version", () => Int, BASED_ON) version: number,
    @Arg("reason", () => LocalizedTextInput, { description: "Why, up to 2,000 characters." })
    reason: LocalizedTextInput,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    const call = { operation: "moderateContribution", key, input: { id, version, reason } };
    return write(context, Contribution, call, async (tx) => {
      const contribution = await toModerate(tx, id, version);
      mustStandPublished(contribution);
      return tx.save(await hide(tx, contribution, localized("reason", reason, LONGEST_REASON)), "moderate");
    });
  }

  @Mutation(() => Contribution, {
    description:
      "Shows a hidden contribution again, unaltered. Days on which it was hidden do not count for the time to answer. " +
      "For the reviewing secretariat.",
  })
  liftModeration(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, CONTRIBUTION) id: string,
    @Arg("version", () => Int, BASED_ON) version: number,
    @Arg("note", () => LocalizedTextInput, { nullable: true, description: "Why, up to 2,000 characters." })
    note: LocalizedTextInput | null,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    const call = { operation: "liftModeration", key, input: { id, version, note } };
    return write(context, Contribution, call, async (tx) => {
      const contribution = await toModerate(tx, id, version);
      mustBeHidden(contribution);
      return tx.save(await show(tx, contribution, localizedOrNull("note", note, LONGEST_REASON)), "lift");
    });
  }

  @Mutation(() => ContributionModeration, {
    description:
      "Replies to a moderation, once: what its organisation has to say to the secretariat's reason. " +
      "Seen by the secretariat and its own organisation.",
  })
  replyToModeration(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The hidden contribution." }) id: string,
    @Arg("text", () => LocalizedTextInput, { description: "The reply, up to 20,000 characters a language." })
    text: LocalizedTextInput,
    @Ctx() context: Context,
  ): Promise<ContributionModeration> {
    const call = { operation: "replyToModeration", key, input: { id, text } };
    return write(context, ContributionModeration, call, async (tx) => {
      const contribution = await tx.lock(contributionListing, { id });
      mayChange(tx.caller, contribution);
      mustBeHidden(contribution);
      const moderation = await inForce(tx, contribution);
      mustBeUnreplied(moderation);
      const reply = localized("text", text, LONGEST_REPLY);
      return tx.save(Object.assign(moderation, { reply, repliedAt: new Date() }), "reply");
    });
  }
}

async function toModerate(tx: Transaction, id: string, version: number): Promise<Contribution> {
  mayModerate(tx.caller);
  const contribution = await tx.lock(contributionListing, { id });
  expectVersion(contribution, version);
  return contribution;
}

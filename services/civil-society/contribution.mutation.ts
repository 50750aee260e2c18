import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { LocalizedTextInput, localizedOrNull } from "../kit/localized-text.input";
import { write } from "../kit/write";
import { writeNew } from "../kit/write-new";
import { BASED_ON, KEY, own, published, received } from "./contribution.change";
import { Contribution } from "./contribution.entity";
import { ContributionInput } from "./contribution.input";
import { mustBeOut, tombstone } from "./contribution.rules";
import { eraseHiddenWords } from "./moderation.change";

const LONGEST_REASON = 500;

@Resolver(() => Contribution)
export class ContributionMutations {
  @Mutation(() => Contribution, {
    description: "Posts a contribution: received and published in one step. For civil-society organisations.",
  })
  postContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ContributionInput, { description: "The contribution." }) input: ContributionInput,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    const at = new Date();
    return writeNew(
      context,
      Contribution,
      { operation: "postContribution", key, input },
      {
        make: () => Object.assign(received(context.caller, input, at), published(at)),
        action: "post",
      },
    );
  }

  @Mutation(() => Contribution, {
    description:
      "Takes back a published contribution: what was said and of whom goes, and so do the answers due; author, " +
      "kind and dates stay, with the responses, which are others' words. Its receipts stay true.",
  })
  withdrawContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The contribution." }) id: string,
    @Arg("version", () => Int, BASED_ON) version: number,
    @Arg("reason", () => LocalizedTextInput, {
      nullable: true,
      description: "Why, up to 500 characters; everyone sees it.",
    })
    reason: LocalizedTextInput | null,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    const call = { operation: "withdrawContribution", key, input: { id, version, reason } };
    return write(context, Contribution, call, async (tx) => {
      const contribution = await own(tx, id, version);
      mustBeOut(contribution);
      await eraseHiddenWords(tx, contribution);
      const withdrawalReason = localizedOrNull("reason", reason, LONGEST_REASON);
      return tx.save(Object.assign(contribution, tombstone(new Date()), { withdrawalReason }), "withdraw");
    });
  }
}

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { write } from "../kit/write";
import { writeNew } from "../kit/write-new";
import { BASED_ON, KEY, ownDraft, published, received, written } from "./contribution.change";
import { Contribution } from "./contribution.entity";
import { ContributionInput } from "./contribution.input";
import { ContributionStatus } from "./contribution.terms";

@Resolver(() => Contribution)
export class DraftMutations {
  @Mutation(() => Contribution, { description: "Keeps a draft that only your own organisation sees." })
  draftContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ContributionInput, { description: "The draft." }) input: ContributionInput,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    return writeNew(
      context,
      Contribution,
      { operation: "draftContribution", key, input },
      {
        make: () => received(context.caller, input, new Date()),
        action: "draft",
      },
    );
  }

  @Mutation(() => Contribution, { description: "Replaces the content of a draft." })
  reviseContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The draft." }) id: string,
    @Arg("version", () => Int, BASED_ON) version: number,
    @Arg("input", () => ContributionInput, { description: "The new content, whole." })
    input: ContributionInput,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    const call = { operation: "reviseContribution", key, input: { id, version, input } };
    return write(context, Contribution, call, async (tx) => {
      const draft = await ownDraft(tx, id, version);
      return tx.save(Object.assign(draft, written(input, draft.author, new Date())), "revise");
    });
  }

  @Mutation(() => Contribution, {
    description: "Publishes a draft: everyone sees it at once. Nobody's approval is needed.",
  })
  publishContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The draft." }) id: string,
    @Arg("version", () => Int, BASED_ON) version: number,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    const call = { operation: "publishContribution", key, input: { id, version } };
    return write(context, Contribution, call, async (tx) => {
      const draft = await ownDraft(tx, id, version);
      return tx.save(Object.assign(draft, published(new Date())), "publish");
    });
  }

  @Mutation(() => Contribution, {
    description: "Gives up a draft. It stays readable to your own organisation.",
  })
  discardContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The draft." }) id: string,
    @Arg("version", () => Int, BASED_ON) version: number,
    @Ctx() context: Context,
  ): Promise<Contribution> {
    const call = { operation: "discardContribution", key, input: { id, version } };
    return write(context, Contribution, call, async (tx) => {
      const draft = await ownDraft(tx, id, version);
      return tx.save(Object.assign(draft, { status: ContributionStatus.DISCARDED }), "discard");
    });
  }
}

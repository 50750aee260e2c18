import { randomUUID } from "node:crypto";

import sql from "sql-template-tag";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { LocalizedTextInput, localized } from "../kit/localized-text.input";
import { make } from "../kit/seed";
import { type Transaction, write } from "../kit/write";
import { KEY } from "./contribution.change";
import { contributionListing } from "./contribution.listing";
import { ContributionResponse, ContributionResponseInput } from "./response.entity";
import { responseListing } from "./response.listing";
import {
  followedUpBefore,
  mayFollowUp,
  mustStand,
  repliedBefore,
  spokenFor,
  standingOf,
} from "./response.rules";
import { ContributionResponseKind } from "./response.terms";

const LONGEST_TEXT = 20_000;
const { REPLY, FOLLOW_UP } = ContributionResponseKind;

@Resolver(() => ContributionResponse)
export class ResponseMutations {
  @Mutation(() => ContributionResponse, {
    description:
      "Responds to a contribution, in public. Delegations and partners to whom it is addressed answer, and so does " +
      "the secretariat where it is addressed to nobody; those whom it is about reply, once.",
  })
  respondToContribution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ContributionResponseInput, { description: "The response." })
    input: ContributionResponseInput,
    @Ctx() context: Context,
  ): Promise<ContributionResponse> {
    const call = { operation: "respondToContribution", key, input };
    return write(context, ContributionResponse, call, async (tx) => {
      const contribution = await standing(tx, input.contribution, "input.contribution");
      const kind = standingOf(tx.caller, contribution);
      const given = { contributionId: contribution.id, author: tx.caller.partner! };
      if (kind === REPLY && (await tx.manager.existsBy(ContributionResponse, { ...given, kind })))
        throw repliedBefore();
      const text = localized("input.text", input.text, LONGEST_TEXT);
      return tx.add(response(tx, { ...given, kind, text, inReplyTo: null }), "respond");
    });
  }

  @Mutation(() => ContributionResponse, {
    description: "Follows up a response to a contribution of your own organisation, once, in public.",
  })
  followUpResponse(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("response", () => ID, { description: "The response." }) id: string,
    @Arg("text", () => LocalizedTextInput, {
      description: "What you say to it, up to 20,000 characters a language. No names of persons.",
    })
    input: LocalizedTextInput,
    @Ctx() context: Context,
  ): Promise<ContributionResponse> {
    const call = { operation: "followUpResponse", key, input: { id, text: input } };
    return write(context, ContributionResponse, call, async (tx) => {
      const answered = await tx.find(responseListing, { id });
      if (!answered) throw notFound("response", "response");
      const contribution = await standing(tx, answered.contributionId, "response");
      mayFollowUp(tx.caller, contribution, answered);
      if (await tx.manager.existsBy(ContributionResponse, { inReplyTo: answered.id }))
        throw followedUpBefore();
      const { id: contributionId, author } = contribution;
      const text = localized("text", input, LONGEST_TEXT);
      const followUp = { contributionId, author, kind: FOLLOW_UP, text, inReplyTo: answered.id };
      return tx.add(response(tx, followUp), "follow up");
    });
  }
}

type Given = Pick<ContributionResponse, "contributionId" | "author" | "kind" | "text" | "inReplyTo">;

const response = ({ caller }: Transaction, given: Given) =>
  make(ContributionResponse, {
    ...given,
    id: randomUUID(),
    country: spokenFor(caller),
    at: new Date(),
    version: 1,
  });

/** The contribution, held so that it is not withdrawn or replied to twice meanwhile. */
async function standing(tx: Transaction, id: string, field: string) {
  const contribution = await tx.find(contributionListing, { id }, sql`FOR UPDATE`);
  if (!contribution) throw notFound("contribution", field);
  mustStand(contribution, field);
  return contribution;
}

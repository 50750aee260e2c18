import { randomUUID } from "node:crypto";

import sql from "sql-template-tag";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { make } from "../kit/seed";
import { type Transaction, write } from "../kit/write";
import { Contribution } from "./contribution.entity";
import { contributionListing } from "./contribution.listing";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { ContributionResponse, ContributionResponseInput } from "./response.entity";
import { mayRespond, mustStand } from "./response.rules";

const LONGEST_TEXT = 20_000;

@Resolver(() => ContributionResponse)
export class ContributionResponseResolver {
  @Mutation(() => ContributionResponse, {
    description:
      "Responds to a contribution, in public. For the delegations and partners to whom it is addressed; " +
      "for the secretariat where it is addressed to nobody.",
  })
  respondToContribution(
    @Arg("idempotencyKey", () => ID, {
      description: "Your own key for this request; repeat it when you repeat the request.",
    })
    key: string,
    @Arg("input", () => ContributionResponseInput, { description: "The response." })
    input: ContributionResponseInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<ContributionResponse> {
    const call = { operation: "respondToContribution", key, input };
    return write(context, ContributionResponse, call, async (tx) => {
      const contribution = await addressed(tx, input.contribution);
      const text = localized("input.text", input.text, LONGEST_TEXT);
      const given = {
        id: randomUUID(),
        contributionId: contribution.id,
        author: tx.caller.partner!,
        text,
        at: new Date(),
      };
      return tx.add(make(ContributionResponse, { ...given, version: 1 }), "respond");
    });
  }

  @FieldResolver(() => Contribution, { description: "The contribution that it answers." })
  contribution(@Root() { contributionId }: ContributionResponse, @Ctx() { load }: Context<Loaders>) {
    return load.contribution.load(contributionId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner that answers." })
  author(@Root() { author }: ContributionResponse) {
    return Partner.at(author);
  }
}

/** The contribution, held so that it is not withdrawn meanwhile, if the caller may respond to it. */
async function addressed(tx: Transaction, id: string): Promise<Contribution> {
  const contribution = await tx.find(contributionListing, { id }, sql`FOR SHARE`);
  if (!contribution) throw notFound("contribution", "input.contribution");
  mustStand(contribution);
  mayRespond(tx.caller, contribution);
  return contribution;
}

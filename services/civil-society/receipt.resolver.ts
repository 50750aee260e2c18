import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Contribution } from "./contribution.entity";
import { seesHistory } from "./contribution.rules";
import { type Loaders } from "./loaders";
import { signed, signingKey } from "./receipt";
import { ContributionReceipt, ReceiptKeys } from "./receipt.entity";
import { type ContributionResponse } from "./response.entity";
import { canonicalText, FORM, type ReceiptClaims } from "./verify-receipt";

@Resolver(() => Contribution)
export class ReceiptResolver {
  @Query(() => ReceiptKeys, {
    description:
      "The public keys with which anyone verifies a receipt of the hub without the hub. Keep them with your receipts.",
  })
  receiptKeys(@Ctx() { derive }: Context): ReceiptKeys {
    return { keys: [signingKey(derive).publicKey] };
  }

  @FieldResolver(() => ContributionReceipt, {
    nullable: true,
    description:
      "The hub's signed receipt, as of now; for its own organisation, null for everyone else. " +
      "What is hidden or withdrawn keeps its receipt.",
  })
  async receipt(
    @Root() said: Contribution,
    @Ctx() { caller, load, derive }: Context<Loaders>,
  ): Promise<ContributionReceipt | null> {
    // A repeated mutation answers with the record as it was then; its receipt speaks of now.
    const contribution = seesHistory(caller, said) ? await load.contribution.load(said.id) : null;
    if (!contribution) return null;
    const answers = await load.firstAnswers.load(contribution.id);
    const claims = claimsOf(contribution, answers, load.now);
    const key = signingKey(derive);
    return {
      jws: signed(claims, key),
      keyId: key.publicKey.kid,
      sha256: contribution.textSha256,
      canonicalText: contribution.text && canonicalText({ ...contribution }),
      receivedAt: contribution.textReceivedAt,
      answeredAt: answers[0]?.at ?? null,
      issuedAt: new Date(claims.iat * 1000),
    };
  }
}

function claimsOf(contribution: Contribution, answers: ContributionResponse[], now: Date): ReceiptClaims {
  return {
    iss: "rcm-exchange-hub",
    iat: Math.floor(now.getTime() / 1000),
    contribution: contribution.id,
    author: contribution.author,
    form: FORM,
    sha256: contribution.textSha256,
    receivedAt: contribution.textReceivedAt.toISOString(),
    publishedAt: contribution.publishedAt?.toISOString() ?? null,
    withdrawnAt: contribution.withdrawnAt?.toISOString() ?? null,
    compiledBySecretariat: contribution.compiledBySecretariat,
    answeredAt: answers[0]?.at.toISOString() ?? null,
    answers: answers.map(({ author, at }) => ({ by: author, at: at.toISOString() })),
  };
}

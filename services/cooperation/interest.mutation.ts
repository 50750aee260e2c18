import { randomUUID } from "node:crypto";

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict } from "../kit/errors";
import { localizedOrNull } from "../kit/localized-text.input";
import { make } from "../kit/seed";
import { expectVersion, type Transaction, write } from "../kit/write";
import { KEY, VERSION } from "./args";
import { pastDay, today } from "./days";
import { ExpressionOfInterest } from "./interest.entity";
import { ExpressionOfInterestInput } from "./interest.input";
import { interestListing } from "./interest.listing";
import { mayWithdraw, whoExpresses } from "./interest.rules";
import { reportPointId } from "./keys";
import { type Loaders } from "./loaders";
import { oneAtATime } from "./one-at-a-time";
import { expectProgramme } from "./programme.find";
import { sourcesOf } from "./source.input";
import { expectTheme } from "./theme.listing";

@Resolver(() => ExpressionOfInterest)
export class ExpressionOfInterestMutations {
  @Mutation(() => ExpressionOfInterest, {
    description:
      "Expresses your own interest in a theme: a delegation's for its country, a partner's for itself. " +
      "From then on a call of the theme notifies you.",
  })
  expressInterest(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ExpressionOfInterestInput, { description: "The interest." })
    input: ExpressionOfInterestInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<ExpressionOfInterest> {
    const call = { operation: "expressInterest", key, input };
    return write(context, ExpressionOfInterest, call, async (tx) => {
      const who = whoExpresses(context.caller);
      const interest = make(ExpressionOfInterest, {
        id: randomUUID(),
        ...who,
        themeId: await expectTheme(tx, "input.theme", input.theme),
        programmeId:
          input.programme == null ? null : await expectProgramme(tx, "input.programme", input.programme),
        text: localizedOrNull("input.text", input.text, 5000),
        expressedOn: input.expressedOn == null ? today() : pastDay("input.expressedOn", input.expressedOn),
        reportPointId: reportPointId("input.reportPoint", input.reportPoint),
        sources: sourcesOf("input.sources", input.sources),
        withdrawnAt: null,
        version: 1,
      });
      await expectNew(tx, interest);
      return tx.add(interest, "express");
    });
  }

  @Mutation(() => ExpressionOfInterest, {
    description: "Takes back an interest of your own; it stays on record as withdrawn.",
  })
  withdrawInterest(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The expression of interest." }) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Ctx() context: Context<Loaders>,
  ): Promise<ExpressionOfInterest> {
    const call = { operation: "withdrawInterest", key, input: { id, version } };
    return write(context, ExpressionOfInterest, call, async (tx) => {
      const interest = await tx.lock(interestListing, { id });
      mayWithdraw(context.caller, interest);
      expectVersion(interest, version);
      return tx.save(Object.assign(interest, { withdrawnAt: new Date() }), "withdraw");
    });
  }
}

/** The same interest stands once. */
async function expectNew(tx: Transaction, { authorId, themeId, programmeId }: ExpressionOfInterest) {
  await oneAtATime(tx, `interest ${authorId} ${themeId} ${programmeId ?? ""}`);
  const standing = await tx.manager
    .createQueryBuilder(ExpressionOfInterest, "x")
    .where("x.authorId = :authorId AND x.themeId = :themeId AND x.withdrawnAt IS NULL", { authorId, themeId })
    .andWhere("x.programmeId IS NOT DISTINCT FROM :programmeId", { programmeId })
    .getOne();
  if (standing)
    throw conflict("Your interest in this is on record already.", {
      field: "input.theme",
      fix: "Nothing is left to do; to say it anew, withdraw the one that stands first.",
      current: standing,
    });
}

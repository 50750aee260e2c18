import { randomUUID } from "node:crypto";

import sql from "sql-template-tag";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import { IsNull } from "typeorm";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { LocalizedTextInput, localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { make } from "../kit/seed";
import { expectVersion, type Transaction, write } from "../kit/write";
import { KEY } from "./contribution.change";
import { Contribution } from "./contribution.entity";
import { contributionListing } from "./contribution.listing";
import { UptakeLink } from "./uptake.entity";
import { UptakeInput } from "./uptake.input";
import { uptakeListing } from "./uptake.listing";
import { mayRecordUptake, mustBeInForce, mustBeReadable, recordedBefore, targetOf } from "./uptake.rules";

const LONGEST_NOTE = 2_000;
const LONGEST_CITATION = 500;

@Resolver(() => UptakeLink)
export class UptakeMutations {
  @Mutation(() => UptakeLink, {
    description:
      "Records that a contribution was taken up into a point of a report, a decision or a work plan. " +
      "For the reviewing secretariat.",
  })
  recordUptake(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => UptakeInput, { description: "What was taken up into what." }) input: UptakeInput,
    @Ctx() context: Context,
  ): Promise<UptakeLink> {
    return write(context, UptakeLink, { operation: "recordUptake", key, input }, async (tx) => {
      mayRecordUptake(tx.caller);
      const contribution = await tx.find(contributionListing, { id: input.contribution }, sql`FOR UPDATE`);
      if (!contribution) throw notFound("contribution", "input.contribution");
      mustBeReadable(contribution);
      return tx.add(await linkOf(tx, contribution, input), "record");
    });
  }

  @Mutation(() => UptakeLink, {
    description: "Marks a record of uptake as wrong, with a reason. For the reviewing secretariat.",
  })
  retractUptake(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The record of uptake." }) id: string,
    @Arg("version", () => Int, { description: "The version of it on which this is based." }) version: number,
    @Arg("reason", () => LocalizedTextInput, { description: "Why it is wrong, up to 2,000 characters." })
    reason: LocalizedTextInput,
    @Ctx() context: Context,
  ): Promise<UptakeLink> {
    const call = { operation: "retractUptake", key, input: { id, version, reason } };
    return write(context, UptakeLink, call, async (tx) => {
      mayRecordUptake(tx.caller);
      const link = await tx.lock(uptakeListing, { id });
      expectVersion(link, version);
      mustBeInForce(link);
      const retractionReason = localized("reason", reason, LONGEST_NOTE);
      return tx.save(Object.assign(link, { retractedAt: new Date(), retractionReason }), "retract");
    });
  }
}

async function linkOf(tx: Transaction, { id }: Contribution, input: UptakeInput): Promise<UptakeLink> {
  const link = { contributionId: id, kind: input.kind, target: targetOf(input.kind, input.target) };
  if (await tx.manager.existsBy(UptakeLink, { ...link, retractedAt: IsNull() })) throw recordedBefore();
  return make(UptakeLink, {
    ...link,
    id: randomUUID(),
    note: localizedOrNull("input.note", input.note, LONGEST_NOTE),
    sources: [
      {
        citation: plainText("input.citation", input.citation, LONGEST_CITATION),
        confidence: input.confidence,
      },
    ],
    recordedBy: tx.caller.partner!,
    recordedAt: new Date(),
    retractedAt: null,
    retractionReason: null,
    version: 1,
  });
}

import sql from "sql-template-tag";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, notFound } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { Revision } from "../kit/record";
import { expectVersion, type Transaction, write } from "../kit/write";
import { Adoption, AdoptionRecord } from "./adoption.entity";
import { AdoptionInput } from "./adoption.input";
import { adoptionRecordListing } from "./adoption.listing";
import { mayRecord, reportOf, seesAdoptionHistory } from "./adoption.rules";
import { Country } from "./country.stub";
import { KEY } from "./item.args";
import { StrategyItem } from "./item.entity";
import { itemListing } from "./item.listing";
import { type Loaders } from "./loaders";
import { participantListing } from "./participant.entity";
import { Partner } from "./partner.stub";

@Resolver(() => Adoption)
export class AdoptionResolver {
  @FieldResolver(() => Country, { nullable: true, description: "The country." })
  country(@Root() { countryIso3 }: Adoption) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => StrategyItem, { description: "The item." })
  item(@Root() { itemId }: Adoption, @Ctx() { load }: Context<Loaders>) {
    return load.item.load(itemId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "Who recorded it; null where nothing is recorded.",
  })
  recordedBy(@Root() { recordedById }: Adoption) {
    return recordedById && Partner.at(recordedById);
  }

  @FieldResolver(() => [Revision], {
    description:
      "Every change, the latest first. For the country's delegation and the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { countryIso3, itemId }: Adoption, @Ctx() { load, caller }: Context<Loaders>) {
    return seesAdoptionHistory(caller, countryIso3)
      ? load.adoptionRevisions.load(`${countryIso3}/${itemId}`)
      : [];
  }

  @Mutation(() => Adoption, {
    description:
      "Records where your country stands with an item. For the country's own delegation, and nobody else.",
  })
  recordAdoption(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => AdoptionInput, { description: "The report, whole." }) input: AdoptionInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Adoption> {
    return write(context, AdoptionRecord, { operation: "recordAdoption", key, input }, async (tx) => {
      const { caller } = context;
      mayRecord(caller, input.country);
      const now = new Date();
      const report = reportOf(input, now.toISOString().slice(0, 10));
      const record = await lockedRecord(tx, input);
      expectVersion(record, input.version ?? 0);
      Object.assign(record, report, { recordedById: caller.partner, recordedAt: now });
      return record.version === 0 ? tx.add(record, "record") : tx.save(record, "record");
    });
  }
}

/** The country's record of the item, or one not yet made; the country's reports are written one after the other. */
async function lockedRecord(tx: Transaction, { country, item }: AdoptionInput): Promise<AdoptionRecord> {
  const key = { countryIso3: country, itemId: plainText("input.item", item, 100) };
  if (!(await tx.find(participantListing, { iso3: country }, sql`FOR UPDATE`)))
    throw notFound("member country", "input.country");
  const found = await tx.find(itemListing, { id: key.itemId }, sql`FOR SHARE`);
  if (!found) throw notFound("strategy item", "input.item");
  if (found.retiredAt)
    throw badInput(
      "input.item",
      "The item has been retired.",
      "Report on an item in force: see the query strategyItems.",
    );
  const record = await tx.find(adoptionRecordListing, key, sql`FOR UPDATE`);
  return record ?? Object.assign(new AdoptionRecord(), key, { version: 0 });
}

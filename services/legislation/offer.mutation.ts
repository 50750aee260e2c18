import { randomUUID } from "node:crypto";

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { expectVersion, type Transaction, write } from "../kit/write";
import { ID_OF, KEY, VERSION } from "./args";
import { CapacityOffer } from "./offer.entity";
import { CapacityOfferInput, CapacityOfferStepInput } from "./offer.input";
import { offerListing } from "./offer.listing";
import { expectStep, mayOffer, mayRecordStep } from "./offer.rules";
import { Participant } from "./participant.entity";
import { ReportPoint } from "./report-point.stub";
import { few, sourcesOf } from "./source.input";

const today = () => new Date().toISOString().slice(0, 10);

@Resolver(() => CapacityOffer)
export class CapacityOfferMutation {
  @Mutation(() => CapacityOffer, {
    description: "Offers technical capacity to Member Countries. For observers and the Regional Coalition.",
  })
  offerCapacity(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => CapacityOfferInput, { description: "The offer." }) input: CapacityOfferInput,
    @Ctx() context: Context,
  ): Promise<CapacityOffer> {
    return write(context, CapacityOffer, { operation: "offerCapacity", key, input }, async (tx) => {
      mayOffer(context.caller);
      const offer = {
        id: randomUUID(),
        offeredById: context.caller.partner!,
        offeredOn: today(),
        reportPointId: reportPoint(input.reportPoint),
        description: localized("input.description", input.description, 5_000),
        countryIso3s: await membersAmong(tx, input.countries),
        steps: [],
        sources: [],
      };
      return tx.add(Object.assign(new CapacityOffer(), offer), "offer");
    });
  }

  @Mutation(() => CapacityOffer, {
    description:
      "Records what became of an offer. A delegation takes it up or declines it for its country; its maker or the " +
      "reviewing secretariat records the rest; its maker withdraws it.",
  })
  recordOfferStep(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ID_OF("offer")) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("input", () => CapacityOfferStepInput, { description: "What happened." })
    input: CapacityOfferStepInput,
    @Ctx() context: Context,
  ): Promise<CapacityOffer> {
    const call = { operation: "recordOfferStep", key, input: { id, version, input } };
    return write(context, CapacityOffer, call, async (tx) => {
      const { caller } = context;
      const offer = await tx.lock(offerListing, { id });
      mayRecordStep(caller, offer, input.kind);
      expectVersion(offer, version);
      expectStep(offer, input, today());
      const step = {
        kind: input.kind,
        on: input.on,
        description: localized("input.description", input.description, 2_000),
        sources: input.sources.length > 0 ? sourcesOf("input.sources", input.sources) : [],
        countryIso3: caller.role === "delegation" ? caller.country : null,
        recordedById: caller.partner!,
      };
      return tx.save(Object.assign(offer, { steps: [...offer.steps, step] }), input.kind.toLowerCase());
    });
  }
}

/** The countries addressed, all members where none is named. */
async function membersAmong(tx: Transaction, wanted: string[]): Promise<string[]> {
  const members = (await tx.manager.find(Participant, { order: { iso3: "ASC" } })).map(({ iso3 }) => iso3);
  for (const [i, iso3] of few("input.countries", wanted).entries())
    if (!members.includes(iso3))
      throw badInput(
        `input.countries.${i}`,
        "That is not a Member Country.",
        "Give ISO 3166-1 alpha-3, e.g. GTM.",
      );
  return wanted.length > 0 ? [...new Set(wanted)].sort() : members;
}

function reportPoint(id: string | null | undefined): string | null {
  if (id == null || ReportPoint.at(id)) return id ?? null;
  throw badInput("input.reportPoint", "That is not the id of a point.", "Write it like 2016-06-08/3a.");
}

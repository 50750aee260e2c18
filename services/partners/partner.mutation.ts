import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { make } from "../kit/seed";
import { expectVersion, type Transaction, write } from "../kit/write";
import { type Loaders } from "./loaders";
import { checkIdentity } from "./partner.checks";
import { Partner } from "./partner.entity";
import { PartnerInput, RegisterPartnerInput } from "./partner.input";
import { partnerListing } from "./partner.listing";
import { recordOf } from "./partner.record";
import { mayKeepPartners, mayReinstate, maySuspend } from "./partner.rules";
import { checkNew, checkParent, oneAtATime } from "./partner.tree";

const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };
const PARTNER = { description: "The partner's id." };
const VERSION = { description: "The version of the record on which the change is based." };

@Resolver()
export class PartnerMutations {
  @Mutation(() => Partner, { description: "Adds a partner. For the secretariat, with the scope REVIEW." })
  registerPartner(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => RegisterPartnerInput, { description: "The partner." }) input: RegisterPartnerInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Partner> {
    return write(context, Partner, { operation: "registerPartner", key, input }, async (tx) => {
      mayKeepPartners(context.caller);
      const { id, kind, country: countryIso3 = null, parent: parentId = null } = input;
      checkIdentity(input);
      const record = recordOf(input, []);
      await oneAtATime(tx);
      await checkNew(tx, input);
      await checkParent(tx, id, parentId);
      return tx.add(
        make(Partner, { id, kind, countryIso3, parentId, ...record, suspendedAt: null, version: 1 }),
        "register",
      );
    });
  }

  @Mutation(() => Partner, {
    description:
      "Changes what is kept of a partner: names, aliases, parent. For the secretariat, with the scope REVIEW.",
  })
  updatePartner(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, PARTNER) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("input", () => PartnerInput, { description: "The partner, whole." }) input: PartnerInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Partner> {
    return write(
      context,
      Partner,
      { operation: "updatePartner", key, input: { id, version, input } },
      async (tx) => {
        mayKeepPartners(context.caller);
        await oneAtATime(tx);
        const partner = await based(tx, id, version);
        const { parent: parentId = null } = input;
        await checkParent(tx, id, parentId);
        return tx.save(Object.assign(partner, { parentId, ...recordOf(input, partner.sources) }), "update");
      },
    );
  }

  @Mutation(() => Partner, {
    description:
      "Stops a partner's credentials, within seconds; its records stay. For the secretariat, with the scope REVIEW.",
  })
  suspendPartner(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, PARTNER) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Ctx() context: Context<Loaders>,
  ): Promise<Partner> {
    return write(
      context,
      Partner,
      { operation: "suspendPartner", key, input: { id, version } },
      async (tx) => {
        mayKeepPartners(context.caller);
        const partner = await based(tx, id, version);
        maySuspend(context.caller, partner);
        return tx.save(Object.assign(partner, { suspendedAt: new Date() }), "suspend");
      },
    );
  }

  @Mutation(() => Partner, {
    description:
      "Lets a suspended partner's credentials work again. For the secretariat, with the scope REVIEW.",
  })
  reinstatePartner(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, PARTNER) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Ctx() context: Context<Loaders>,
  ): Promise<Partner> {
    return write(
      context,
      Partner,
      { operation: "reinstatePartner", key, input: { id, version } },
      async (tx) => {
        mayKeepPartners(context.caller);
        const partner = await based(tx, id, version);
        mayReinstate(partner);
        return tx.save(Object.assign(partner, { suspendedAt: null }), "reinstate");
      },
    );
  }
}

/** The partner, locked, as the change presumes it. */
async function based(tx: Transaction, id: string, version: number): Promise<Partner> {
  const partner = await tx.lock(partnerListing, { id });
  expectVersion(partner, version);
  return partner;
}

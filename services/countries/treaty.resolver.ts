import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { Revision } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Confidence } from "../kit/source";
import { expectVersion, write } from "../kit/write";
import { Country, Membership } from "./country.entity";
import { type Loaders, treatyStatusListing } from "./loaders";
import {
  ConsentAct,
  type DomesticApproval,
  Instrument,
  InstrumentCode,
  TreatyState,
  TreatyStatus,
} from "./treaty.entity";
import { type DomesticApprovalInput, TreatyStatusInput } from "./treaty.input";
import { asOfDay, inForceOn, mayRecordStatus, stateOf, today } from "./treaty.rules";

const AS_OF = { nullable: true, description: "The day as of which; today where it is left out." };

@Resolver(() => TreatyStatus)
export class TreatyStatusResolver {
  @Query(() => [Instrument], {
    description: "The Palermo instruments: the Convention and its two protocols on persons.",
  })
  instruments(@Ctx() { load }: Context<Loaders>) {
    return load.instrument.loadMany(Object.values(InstrumentCode));
  }

  @Directive("@listSize(assumedSize: 12)")
  @Query(() => [TreatyStatus], {
    description: "Where every country stood with an instrument on a day, sorted by country code.",
  })
  async treatyStatus(
    @Arg("instrument", () => InstrumentCode, { description: "The instrument." }) instrument: InstrumentCode,
    @Arg("asOf", () => GraphQLDate, AS_OF) asOf: string | null,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const statuses = await load.statusesOfInstrument.load(instrument);
    return statuses.map((status) => asOfDay(status, asOf ?? today()));
  }

  @FieldResolver(() => Country, { description: "The country." })
  country(@Root() status: TreatyStatus, @Ctx() { load }: Context<Loaders>) {
    return load.country.load(status.countryIso3);
  }

  @FieldResolver(() => Instrument, { description: "The instrument." })
  instrument(@Root() status: TreatyStatus, @Ctx() { load }: Context<Loaders>) {
    return load.instrument.load(status.instrumentCode);
  }

  @FieldResolver(() => TreatyState, { description: "Where the country stood, in one word." })
  state(@Root() status: TreatyStatus): TreatyState {
    return stateOf(status);
  }

  @FieldResolver(() => [Revision], { description: "Every change of this record, the latest first." })
  revisions(@Root() status: TreatyStatus, @Ctx() { load }: Context<Loaders>) {
    return load.revisions.load(`${status.countryIso3}/${status.instrumentCode}`);
  }

  @Mutation(() => TreatyStatus, {
    description:
      "Records where a country stands with an instrument. For the country's delegation and the secretariat.",
  })
  recordTreatyStatus(
    @Arg("idempotencyKey", () => ID, {
      description: "Your own key for this request; repeat it when you repeat the request.",
    })
    key: string,
    @Arg("input", () => TreatyStatusInput, { description: "The status, whole." }) input: TreatyStatusInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<TreatyStatus> {
    return write(context, TreatyStatus, { operation: "recordTreatyStatus", key, input }, async (tx) => {
      const { country: countryIso3, instrument: instrumentCode, depositedOn = null, act = null } = input;
      mayRecordStatus(context.caller, countryIso3);
      const status = await tx.lock(treatyStatusListing, { countryIso3, instrumentCode });
      expectVersion(status, input.version);
      checkDates(input);
      const instrument = await tx.manager.findOneByOrFail(Instrument, { code: instrumentCode });
      const source = { citation: plainText("input.source", input.source, 500), confidence: Confidence.HIGH };
      return tx.save(
        Object.assign(status, {
          signedOn: input.signedOn ?? null,
          domesticApproval: input.domesticApproval ? approvalOf(input.domesticApproval) : null,
          depositedOn,
          act,
          inForceOn: depositedOn && inForceOn(depositedOn, instrument.inForceOn),
          sources: [...status.sources, source],
        }),
        "record",
      );
    });
  }
}

function approvalOf({ act, date = null, gazette }: DomesticApprovalInput): DomesticApproval {
  const field = "input.domesticApproval";
  return {
    act: plainText(`${field}.act`, act, 300),
    date,
    gazette: gazette == null ? null : plainText(`${field}.gazette`, gazette, 300),
  };
}

function checkDates({ depositedOn, act, signedOn }: TreatyStatusInput) {
  if ((depositedOn == null) !== (act == null))
    throw badInput(
      "input.act",
      "A deposit has an act, and an act a day of deposit.",
      "Give both, or neither.",
    );
  if (act === ConsentAct.RATIFICATION && signedOn == null)
    throw badInput(
      "input.signedOn",
      "A ratification follows a signature.",
      "Give the day of signature, or ACCESSION.",
    );
  if (signedOn && depositedOn && signedOn > depositedOn)
    throw badInput("input.signedOn", "The signature is later than the deposit.", "Check the two dates.");
  if (depositedOn && depositedOn > today())
    throw badInput("input.depositedOn", "The deposit lies in the future.", "Record it when it has happened.");
}

@Resolver(() => Country)
export class CountryTreatiesResolver {
  @FieldResolver(() => [TreatyStatus], {
    description:
      "Where the country stood with each Palermo instrument on a day. Empty where the hub holds nothing.",
  })
  async treaties(
    @Root() country: Country,
    @Arg("asOf", () => GraphQLDate, AS_OF) asOf: string | null,
    @Ctx() { load }: Context<Loaders>,
  ) {
    if (country.membership === Membership.OBSERVER) return [];
    const statuses = await load.statusesOfCountry.load(country.iso3);
    return statuses.map((status) => asOfDay(status, asOf ?? today()));
  }
}

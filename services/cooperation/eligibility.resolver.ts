import sql from "sql-template-tag";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, notFound } from "../kit/errors";
import { localizedOrNull } from "../kit/localized-text.input";
import { Revision } from "../kit/record";
import { expectVersion, type Transaction, write } from "../kit/write";
import { KEY } from "./args";
import { mayKeepRegister, seesHistory } from "./cooperation.rules";
import { Country } from "./country.stub";
import { EligibilityRecord, EligibilityStatus, ProgrammeEligibility } from "./eligibility.entity";
import { EligibilityInput } from "./eligibility.input";
import { eligibilityRecordListing, memberListing } from "./eligibility.listing";
import { countryCode } from "./keys";
import { type Loaders } from "./loaders";
import { Programme } from "./programme.entity";
import { programmeListing } from "./programme.listing";
import { sourcesOf } from "./source.input";

@Resolver(() => ProgrammeEligibility)
export class EligibilityResolver {
  @FieldResolver(() => Country, { nullable: true, description: "The country." })
  country(@Root() { countryIso3 }: ProgrammeEligibility) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => Programme, { description: "The programme." })
  programme(@Root() { programmeId }: ProgrammeEligibility, @Ctx() { load }: Context<Loaders>) {
    return load.programme.load(programmeId);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change of this record, the latest first; for the reviewing secretariat, else empty.",
  })
  revisions(@Root() cell: ProgrammeEligibility, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller)
      ? load.eligibilityRevisions.load(`${cell.programmeId}/${cell.countryIso3}`)
      : [];
  }

  @Mutation(() => ProgrammeEligibility, {
    description:
      "Records whether a country may benefit from a programme, and on what basis. For the secretariat, with the scope REVIEW.",
  })
  recordEligibility(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => EligibilityInput, { description: "The record, whole." }) input: EligibilityInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<ProgrammeEligibility> {
    return write(context, EligibilityRecord, { operation: "recordEligibility", key, input }, async (tx) => {
      mayKeepRegister(context.caller);
      const found = foundOut(input);
      const record = await lockedRecord(tx, input);
      expectVersion(record, input.version ?? 0);
      Object.assign(record, found);
      return record.version === 0 ? tx.add(record, "record") : tx.save(record, "record");
    });
  }
}

/** What is known has a basis and a source; what is not known has neither. */
function foundOut(input: EligibilityInput) {
  const { status } = input;
  const basis = localizedOrNull("input.basis", input.basis, 2000);
  const sources = sourcesOf("input.sources", input.sources);
  if (status === EligibilityStatus.UNKNOWN) return { status, basis: null, sources: [] };
  if (!basis) throw badInput("input.basis", "The basis is missing.", "Say on what basis, or record UNKNOWN.");
  if (sources.length === 0)
    throw badInput("input.sources", "The source is missing.", "Say where it is read, or record UNKNOWN.");
  return { status, basis, sources };
}

/** The record, or one not yet made; changes of one programme's eligibility are written one after the other. */
async function lockedRecord(tx: Transaction, input: EligibilityInput): Promise<EligibilityRecord> {
  const iso3 = countryCode("input.country", input.country);
  const programme = await tx.find(programmeListing, { id: input.programme }, sql`FOR NO KEY UPDATE`);
  if (!programme) throw notFound("programme", "input.programme");
  if (!(await tx.find(memberListing, { iso3 }))) throw notFound("member country", "input.country");
  const key = { programmeId: programme.id, countryIso3: iso3 };
  const record = await tx.find(eligibilityRecordListing, key);
  return record ?? Object.assign(new EligibilityRecord(), key, { version: 0 });
}

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { expectVersion, write } from "../kit/write";
import { ID_OF, KEY, VERSION } from "./args";
import { heldIn, keepEntry, lockedCell, lockedDispute } from "./cell.change";
import { MatrixCell } from "./cell.entity";
import { DisputeEntry, MatrixDispute } from "./dispute.entity";
import { expectOpen, expectUpheld, mayResolve } from "./dispute.rules";
import { expectVerifiable, holdsOn, lawIn, mayVerify } from "./entry.rules";
import { isOwnDelegation, mayKeep } from "./keeper.rules";
import { Holds } from "./matrix.terms";
import { day } from "./uncertain-day";
import { seenFrom } from "./view";

/** What is decided on the entries that are there. */
@Resolver()
export class VerificationMutation {
  @Mutation(() => MatrixCell, {
    description:
      "Verifies what a cell says of a day. It binds to that version of the cell: whatever is recorded later is not " +
      "verified by it. For the country's own delegation, and nobody else.",
  })
  async verifyMatrixCell(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ID_OF("cell")) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("asOf", () => GraphQLDate, { description: "The day whose law you verify." }) asOf: string,
    @Ctx() context: Context,
  ): Promise<MatrixCell> {
    const call = { operation: "verifyMatrixCell", key, input: { id, version, asOf } };
    const verified = await write(context, MatrixCell, call, async (tx) => {
      const cell = await lockedCell(tx, "id", id);
      mayVerify(context.caller, cell.countryIso3);
      day("asOf", asOf);
      expectVersion(cell, version);
      const law = lawIn(await heldIn(tx, cell.id)).filter((entry) => holdsOn(entry, asOf) !== Holds.NO);
      expectVerifiable(law);
      const verifiedAt = new Date();
      for (const entry of law.filter((one) => one.verifiedAt === null))
        await keepEntry(tx, Object.assign(entry, { verifiedAt }), "verify");
      return tx.save(cell, "verify");
    });
    return seenFrom(verified, { asOf, knownAt: null });
  }

  @Mutation(() => MatrixDispute, {
    description:
      "Decides which of contradicting entries holds; the others are kept beside it. For the country's own delegation " +
      "and the reviewing secretariat; where the country verified one of them, for its delegation alone.",
  })
  resolveMatrixDispute(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ID_OF("dispute")) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("upheld", () => ID, { description: "The entry that holds." }) upheld: string,
    @Arg("reason", () => LocalizedTextInput, { description: "Why it holds; up to 2000 characters." })
    reason: LocalizedTextInput,
    @Ctx() context: Context,
  ): Promise<MatrixDispute> {
    const call = { operation: "resolveMatrixDispute", key, input: { id, version, upheld, reason } };
    return write(context, MatrixDispute, call, async (tx) => {
      const { caller } = context;
      const [dispute, cell] = await lockedDispute(tx, id);
      mayKeep(caller, cell.countryIso3);
      expectVersion(dispute, version);
      expectOpen(dispute);
      const members = await tx.manager.findBy(DisputeEntry, { disputeId: dispute.id });
      const entries = (await heldIn(tx, cell.id)).filter((one) =>
        members.some(({ entryId }) => entryId === one.id),
      );
      mayResolve(caller, cell.countryIso3, entries);
      const entry = expectUpheld(entries, upheld);
      const resolution = localized("reason", reason, 2_000);
      const now = new Date();
      if (isOwnDelegation(caller, cell.countryIso3) && entry.verifiedAt === null)
        await keepEntry(tx, Object.assign(entry, { verifiedAt: now }), "verify");
      await tx.save(cell, "resolve");
      const resolved = { upheldId: entry.id, resolution, resolvedAt: now, resolvedById: caller.partner };
      return tx.save(Object.assign(dispute, resolved), "resolve");
    });
  }
}

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { expectVersion, write } from "../kit/write";
import { ID_OF, KEY, VERSION } from "./args";
import { heldIn, keepEntry, lockedCell, lockedEntry } from "./cell.change";
import {
  besides,
  expectRoom,
  forgetNotFound,
  inherit,
  newEntry,
  openDispute,
  rivalsIn,
} from "./entry.change";
import { entryContent } from "./entry.content";
import { MatrixEntry } from "./entry.entity";
import { MatrixEntryContentInput, MatrixEntryInput } from "./entry.input";
import { expectHeld, mayCorrect } from "./entry.rules";
import { mayKeep } from "./keeper.rules";
import { EntryStanding } from "./matrix.terms";

const BY =
  "For the country's own delegation and the reviewing secretariat; what the country verified, for its delegation alone.";
const REASON = { description: "Why; up to 2000 characters." };

@Resolver(() => MatrixEntry)
export class MatrixEntryMutation {
  @Mutation(() => MatrixEntry, {
    description:
      "Records what a source says of the law. A delegation's entry on its own law counts as verified. " +
      "For the country's own delegation and the reviewing secretariat.",
  })
  recordMatrixEntry(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => MatrixEntryInput, { description: "The entry." }) input: MatrixEntryInput,
    @Ctx() context: Context,
  ): Promise<MatrixEntry> {
    return write(context, MatrixEntry, { operation: "recordMatrixEntry", key, input }, async (tx) => {
      const cell = await lockedCell(tx, "input.cell", input.cell);
      mayKeep(context.caller, cell.countryIso3);
      const content = await entryContent(tx, cell, input);
      const now = new Date();
      const held = await heldIn(tx, cell.id);
      const rivals = rivalsIn(held, input.contradicts);
      const entry = newEntry(tx, cell, content, now);
      expectRoom(entry, held, rivals);
      await tx.add(entry, "record");
      if (entry.standing === EntryStanding.LAW) await forgetNotFound(tx, held, now);
      if (rivals.length > 0) await openDispute(tx, cell, [...rivals, entry], now);
      await tx.save(cell, "record");
      return entry;
    });
  }

  @Mutation(() => MatrixEntry, {
    description: `Puts a corrected entry in the place of one; the old one stays as what the hub held until now. ${BY}`,
  })
  correctMatrixEntry(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ID_OF("entry that was wrong, or has ended")) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("reason", () => LocalizedTextInput, REASON) reason: LocalizedTextInput,
    @Arg("input", () => MatrixEntryContentInput, { description: "What it should say, whole." })
    input: MatrixEntryContentInput,
    @Ctx() context: Context,
  ): Promise<MatrixEntry> {
    const call = { operation: "correctMatrixEntry", key, input: { id, version, reason, input } };
    return write(context, MatrixEntry, call, async (tx) => {
      const [wrong, cell] = await lockedEntry(tx, id);
      mayCorrect(context.caller, cell.countryIso3, wrong);
      expectVersion(wrong, version);
      expectHeld(wrong);
      const supersededBecause = localized("reason", reason, 2_000);
      const content = { ...(await entryContent(tx, cell, input)), correctsId: wrong.id };
      const now = new Date();
      const held = await heldIn(tx, cell.id);
      const entry = newEntry(tx, cell, content, now);
      const { disputes = [] } = held.find((one) => one.id === wrong.id)!;
      expectRoom(entry, held, besides(held, wrong.id, disputes));
      await keepEntry(tx, Object.assign(wrong, { supersededAt: now, supersededBecause }), "correct");
      await tx.add(entry, "record");
      await inherit(tx, Object.assign(wrong, { disputes }), entry);
      await tx.save(cell, "correct");
      return entry;
    });
  }

  @Mutation(() => MatrixEntry, {
    description: `Withdraws an entry: the hub holds it no longer, and it stays as what it held until now. ${BY}`,
  })
  withdrawMatrixEntry(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ID_OF("entry")) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("reason", () => LocalizedTextInput, REASON) reason: LocalizedTextInput,
    @Ctx() context: Context,
  ): Promise<MatrixEntry> {
    const call = { operation: "withdrawMatrixEntry", key, input: { id, version, reason } };
    return write(context, MatrixEntry, call, async (tx) => {
      const [entry, cell] = await lockedEntry(tx, id);
      mayCorrect(context.caller, cell.countryIso3, entry);
      expectVersion(entry, version);
      expectHeld(entry);
      const supersededBecause = localized("reason", reason, 2_000);
      await tx.save(cell, "withdraw");
      return keepEntry(tx, Object.assign(entry, { supersededAt: new Date(), supersededBecause }), "withdraw");
    });
  }
}

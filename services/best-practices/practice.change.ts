import { type Context } from "../kit/context";
import { expectVersion, type Transaction, write } from "../kit/write";
import { decideAdaptations } from "./adaptation.circle";
import { type ChangeName, editBefore, expectStatus, mayChange, standing } from "./change.rules";
import { Practice } from "./practice.entity";
import { type ChangeArgs } from "./practice.input";
import { practiceListing } from "./practice.listing";
import { PracticeStatus } from "./practice.status";
import { type Said } from "./staged-edit";
import { changed, editOf } from "./staging.rules";

/** What a change is made of: what stands, which for an edit is the edit, and the practice that it belongs to. */
interface Before {
  said: Said;
  practice: Practice;
  isEdit: boolean;
  tx: Transaction;
}

/**
 * Brings a practice, or the edit staged beside a published one, from one state to the next:
 * the caller may, the version and the state are right, it is kept.
 */
export function change(
  context: Context,
  name: ChangeName,
  { idempotencyKey: key, ...input }: ChangeArgs,
  next: (before: Before) => Partial<Practice> | Promise<Partial<Practice>>,
): Promise<Practice> {
  return write(context, Practice, { operation: `${name}Practice`, key, input }, async (tx) => {
    if (name === "publish") await decideAdaptations(tx);
    const practice = await tx.lock(practiceListing, { id: input.id });
    mayChange(context.caller, name, practice);
    const before = editBefore(context.caller, name, practice);
    expectVersion(standing(practice, before), input.version);
    expectStatus(name, practice, before);
    const begins = name === "revise" && practice.status === PracticeStatus.PUBLISHED && !before;
    const edit = begins ? editOf(practice) : before;
    const change = await next({ said: edit ?? practice, practice, isEdit: edit !== null, tx });
    return tx.save(Object.assign(practice, changed(practice, edit, change)), name);
  });
}

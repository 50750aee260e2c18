import { type Context } from "../kit/context";
import { expectVersion, type Transaction, write } from "../kit/write";
import { Practice } from "./practice.entity";
import { type ChangeArgs } from "./practice.input";
import { practiceListing } from "./practice.listing";
import { type ChangeName, expectStatus, mayChange } from "./practice.rules";

/** Brings a practice from one state to the next: the caller may, the version and the state are right, it is kept. */
export function change(
  context: Context,
  name: ChangeName,
  { idempotencyKey: key, ...input }: ChangeArgs,
  next: (practice: Practice, tx: Transaction) => Partial<Practice> | Promise<Partial<Practice>>,
): Promise<Practice> {
  return write(context, Practice, { operation: `${name}Practice`, key, input }, async (tx) => {
    const practice = await tx.lock(practiceListing, { id: input.id });
    mayChange(context.caller, name, practice);
    expectVersion(practice, input.version);
    expectStatus(name, practice);
    return tx.save(Object.assign(practice, await next(practice, tx)), name);
  });
}

import { type Transaction } from "../kit/write";

/** Of two who add the same thing at once, the second one waits, and is told. */
export const oneAtATime = (tx: Transaction, what: string): Promise<unknown> =>
  tx.manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`meetings ${what}`]);

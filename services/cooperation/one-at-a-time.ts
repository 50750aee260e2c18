import { type Transaction } from "../kit/write";

/** Writes about the same thing wait for each other, so that of two that collide the second is told. */
export const oneAtATime = (tx: Transaction, thing: string) =>
  tx.manager.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`cooperation ${thing}`]);

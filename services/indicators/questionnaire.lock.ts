import { type Transaction } from "../kit/write";

/** Changes to a questionnaire and its mappings are made one after the other. */
export const alone = (tx: Transaction, id: string) =>
  tx.manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`indicators questionnaire ${id}`]);

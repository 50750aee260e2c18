import sql from "sql-template-tag";

import { notFound } from "../kit/errors";
import { type Transaction } from "../kit/write";
import { programmeListing } from "./programme.listing";

/** The id of a programme that is there. */
export async function expectProgramme(tx: Transaction, field: string, id: string): Promise<string> {
  const programme = await tx.find(programmeListing, { id }, sql`FOR KEY SHARE`);
  if (!programme) throw notFound("programme", field);
  return programme.id;
}

/** All of them in one statement, however many. */
export async function expectProgrammes(
  tx: Transaction,
  field: string,
  ids: readonly string[],
): Promise<void> {
  const [known] = await tx.manager.query<{ count: number }[]>(
    "SELECT count(*)::integer AS count FROM cooperation.programme WHERE id = ANY($1::text[])",
    [ids],
  );
  if (known!.count < ids.length) throw notFound("programme", field);
}

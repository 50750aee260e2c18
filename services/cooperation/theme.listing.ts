import sql from "sql-template-tag";

import { connectionOf } from "../kit/connection";
import { badInput } from "../kit/errors";
import { type Listing } from "../kit/listing";
import { type Transaction } from "../kit/write";
import { slug } from "./keys";
import { CooperationTheme } from "./theme.entity";

export const themeListing: Listing<CooperationTheme, object, "ID"> = {
  entity: CooperationTheme,
  noun: "theme",
  alias: "t",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({ direction: "ASC", keys: [{ by: sql`t.id`, type: "text" }] }),
};

export const CooperationThemeConnection = connectionOf(CooperationTheme, "CooperationTheme");

const refuse = (field: string) =>
  badInput(field, "There is no such theme.", "Take an id from the query cooperationThemes.");

export async function expectTheme(tx: Transaction, field: string, id: string): Promise<string> {
  if (await tx.find(themeListing, { id: slug(field, id) })) return id;
  throw refuse(field);
}

/** All of them in one statement, however many. */
export async function expectThemes(tx: Transaction, field: string, ids: readonly string[]): Promise<void> {
  const known = await tx.manager.query<{ count: number }[]>(
    "SELECT count(*)::integer AS count FROM cooperation.theme WHERE id = ANY($1::text[])",
    [ids],
  );
  if (known[0]!.count < new Set(ids).size) throw refuse(field);
}

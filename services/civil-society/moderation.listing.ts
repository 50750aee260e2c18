import sql, { raw, type Sql } from "sql-template-tag";

import { type Caller, isSecretariat } from "../kit/caller";
import { type Listing } from "../kit/listing";
import { ContributionModeration } from "./moderation.entity";

const SCHEMA = "civil_society";

/** What was hidden and why is between the secretariat and the organisation that said it. */
function visible(caller: Caller): Sql {
  if (!caller.partner || !caller.scopes.includes("read")) return sql`false`;
  if (isSecretariat(caller)) return sql`true`;
  return sql`EXISTS (SELECT FROM ${raw(SCHEMA)}.contribution c
    WHERE c.id = m.contribution_id AND c.author = ${caller.partner})`;
}

export const moderationListing: Listing<ContributionModeration, object, string> = {
  entity: ContributionModeration,
  noun: "moderation",
  alias: "m",
  visible,
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`m.at`, type: "timestamptz" },
      { by: sql`m.id`, type: "uuid" },
    ],
  }),
};

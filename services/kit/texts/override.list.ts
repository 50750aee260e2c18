import sql from "sql-template-tag";

import { reviews } from "../caller";
import { connectionOf } from "../connection";
import { type Listing } from "../listing";
import { PrivacyOverride } from "../privacy/override.entity";

export const PrivacyOverrideConnection = connectionOf(PrivacyOverride, "PrivacyOverride", {
  shareable: true,
});

/** For the reviewing secretariat alone, the latest first. */
export const overrideListing: Listing<PrivacyOverride, object, "AT"> = {
  entity: PrivacyOverride,
  noun: "privacy override",
  alias: "o",
  visible: (caller) => (reviews(caller) ? sql`true` : sql`false`),
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`o.at`, type: "timestamptz" },
      { by: sql`o.id`, type: "uuid" },
    ],
  }),
};

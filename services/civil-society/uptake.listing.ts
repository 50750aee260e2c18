import sql from "sql-template-tag";

import { type Listing } from "../kit/listing";
import { UptakeLink } from "./uptake.entity";

/** What was taken up is public; it is recorded of published contributions only. */
export const uptakeListing: Listing<UptakeLink, object, string> = {
  entity: UptakeLink,
  noun: "uptake",
  alias: "u",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`u.recorded_at`, type: "timestamptz" },
      { by: sql`u.id`, type: "uuid" },
    ],
  }),
};

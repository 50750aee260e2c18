import sql from "sql-template-tag";

import { type Listing } from "../kit/listing";
import { Resolution } from "./resolution.entity";

export const resolutionListing: Listing<Resolution, object, "RESOLVED_ON"> = {
  entity: Resolution,
  noun: "resolution",
  alias: "r",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`r.resolved_on`, type: "date" },
      { by: sql`r.id`, type: "text" },
    ],
  }),
};

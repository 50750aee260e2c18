import sql from "sql-template-tag";

import { type Listing } from "../kit/listing";
import { MatrixEntry } from "./entry.entity";

/** Every entry that the hub ever held: what a cell shows of them is for its view. */
export const entryListing: Listing<MatrixEntry, unknown, "RECORDED"> = {
  entity: MatrixEntry,
  noun: "entry of the matrix",
  alias: "e",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`e.recorded_at`, type: "timestamptz" },
      { by: sql`e.id`, type: "uuid" },
    ],
  }),
};

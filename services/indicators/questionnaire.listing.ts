import sql from "sql-template-tag";

import { type Listing } from "../kit/listing";
import { ExternalImport } from "./external-import.entity";
import { ExternalQuestionnaire, QuestionMapping } from "./questionnaire.entity";

const everything = { visible: () => sql`true`, matches: () => [] };

export const questionnaireListing: Listing<ExternalQuestionnaire, object, "ID"> = {
  entity: ExternalQuestionnaire,
  noun: "external questionnaire",
  alias: "x",
  ...everything,
  order: () => ({ direction: "ASC", keys: [{ by: sql`x.id`, type: "text" }] }),
};

/** Mappings that imports use. */
export const mappingListing: Listing<QuestionMapping, object, "QUESTION"> = {
  entity: QuestionMapping,
  noun: "mapping",
  alias: "p",
  visible: () => sql`p.ended_at IS NULL`,
  matches: () => [],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`p.question`, type: "text" },
      { by: sql`p.category`, type: "text" },
      { by: sql`p.id`, type: "uuid" },
    ],
  }),
};

/** What a country took over is drafts: its own delegation's to see. */
export const importListing: Listing<ExternalImport, object, "IMPORTED_AT"> = {
  entity: ExternalImport,
  noun: "import",
  alias: "y",
  visible: ({ role, country, scopes }) =>
    role === "delegation" && scopes.includes("read") ? sql`y.country_iso3 = ${country}` : sql`false`,
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`y.imported_at`, type: "timestamptz" },
      { by: sql`y.id`, type: "uuid" },
    ],
  }),
};

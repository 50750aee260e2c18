import sql from "sql-template-tag";

import { type Listing, type Parent } from "../kit/listing";
import { ContributionResponse, type ResponseListArgs } from "./response.entity";

export const OLDEST_FIRST = "OLDEST_FIRST";

type ResponseFilter = Pick<ResponseListArgs, "kind">;

/** Responses are given in public, to what was published. */
export const responseListing: Listing<ContributionResponse, ResponseFilter, typeof OLDEST_FIRST> = {
  entity: ContributionResponse,
  noun: "response",
  alias: "r",
  visible: () => sql`true`,
  matches: ({ kind }) => (kind ? [sql`r.kind = ANY(${kind}::text[])`] : []),
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`r.at`, type: "timestamptz" },
      { by: sql`r.id`, type: "uuid" },
    ],
  }),
};

export const to = (contribution: string): Parent => ({
  name: "contribution",
  key: contribution,
  type: "uuid",
  on: (parentKey) => sql`r.contribution_id = ${parentKey}`,
});

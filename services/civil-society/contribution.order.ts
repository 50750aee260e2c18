import { type Sql } from "sql-template-tag";
import { registerEnumType } from "type-graphql";

import { badInput } from "../kit/errors";
import { type Order } from "../kit/listing";
import { rank } from "../kit/search";
import { type ContributionFilter } from "./contribution.filter";

export enum ContributionOrder {
  PUBLISHED_AT = "PUBLISHED_AT",
  RELEVANCE = "RELEVANCE",
}

registerEnumType(ContributionOrder, {
  name: "ContributionOrder",
  description: "How contributions are sorted.",
  valuesConfig: {
    PUBLISHED_AT: {
      description: "By when they were published, the newest first; drafts by when they were received.",
    },
    RELEVANCE: { description: "By how well they match `filter.search`, which is needed for it." },
  },
});

/** The keys of an order, given the columns that hold time and id; `schema` is where the search is. */
export const order =
  (schema: string, time: Sql, id: Sql) =>
  (by: ContributionOrder, { search }: ContributionFilter): Order => {
    const newest = [
      { by: time, type: "timestamptz" as const },
      { by: id, type: "uuid" as const },
    ];
    if (by === ContributionOrder.PUBLISHED_AT) return { direction: "DESC", keys: newest };
    if (search == null)
      throw badInput(
        "orderBy",
        "Relevance is for a search.",
        "Give `filter.search`, or sort by PUBLISHED_AT.",
      );
    return { direction: "DESC", keys: [{ by: rank(schema, "c", search), type: "real" }, ...newest] };
  };

import sql, { type Sql } from "sql-template-tag";
import { Field, ID, InputType, registerEnumType } from "type-graphql";

import { badInput } from "../kit/errors";
import { type Listing, type Order } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found, rank } from "../kit/search";
import { StrategyItem } from "./item.entity";
import { ServiceType } from "./item.enums";

export enum StrategyItemOrder {
  CODE = "CODE",
  RELEVANCE = "RELEVANCE",
}

registerEnumType(StrategyItemOrder, {
  name: "StrategyItemOrder",
  description: "How items are sorted.",
  valuesConfig: {
    CODE: { description: "By edition, then in the edition's own order: 2 before 10, annexes last." },
    RELEVANCE: { description: "What fits the search best comes first. Needs `filter.search`." },
  },
});

@InputType({ description: "Which items. All conditions hold together." })
export class StrategyItemFilter {
  @Field(() => ID, { nullable: true, description: "Items of this edition." })
  edition?: string | null;
  @Field(() => ID, { nullable: true, description: "Items of this phase." })
  phase?: string | null;
  @Field(() => ID, { nullable: true, description: "Items that this principle guides." })
  principle?: string | null;
  @Field(() => ServiceType, { nullable: true, description: "Items about this kind of support." })
  serviceType?: ServiceType | null;
  @Field(() => String, { nullable: true, description: "Items that carry out this article, e.g. TIP 6." })
  treatyArticle?: string | null;
  @Field(() => ID, { nullable: true, description: "Items directly under this one." })
  parent?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only items at the top of their edition." })
  rootsOnly?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Also retired items, which are otherwise left out." })
  includeRetired?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Words in Spanish or English, accents ignored; "a phrase", or, -not. 200 characters at most.',
  })
  search?: string | null;
}

const SCHEMA = "victim_assistance";
const LONGEST_KEY = 200;

/** Items are public from the moment they are added, and stay readable when they are retired. */
export const itemListing: Listing<StrategyItem, StrategyItemFilter, StrategyItemOrder> = {
  entity: StrategyItem,
  noun: "strategy item",
  alias: "i",
  visible: () => sql`true`,
  matches: (filter) => [
    ...given("edition", filter, (key) => sql`i.edition_id = ${key}`),
    ...given("phase", filter, (key) => sql`i.phase_id = ${key}`),
    ...given("principle", filter, (key) => sql`i.principle_ids @> ARRAY[${key}]`),
    ...given("serviceType", filter, (key) => sql`i.service_types @> ARRAY[${key}]`),
    ...given("treatyArticle", filter, (key) => sql`i.treaty_articles @> ARRAY[${key}]`),
    ...given("parent", filter, (key) => sql`i.parent_id = ${key}`),
    ...(filter.rootsOnly ? [sql`i.parent_id IS NULL`] : []),
    ...(filter.includeRetired ? [] : [sql`i.retired_at IS NULL`]),
    ...(filter.search == null ? [] : [found(SCHEMA, "i", filter.search)]),
  ],
  order: (by, { search }) => (by === StrategyItemOrder.RELEVANCE ? byRelevance(search) : byCode),
};

type Key = "edition" | "phase" | "principle" | "serviceType" | "treatyArticle" | "parent";

const given = (name: Key, filter: StrategyItemFilter, condition: (key: string) => Sql) =>
  filter[name] == null ? [] : [condition(plainText(`filter.${name}`, filter[name], LONGEST_KEY))];

const byCode: Order = {
  direction: "ASC",
  keys: [
    { by: sql`i.edition_id`, type: "text" },
    { by: sql`i.place`, type: "text" },
    { by: sql`i.id`, type: "text" },
  ],
};

function byRelevance(search: string | null | undefined): Order {
  if (search == null)
    throw badInput(
      "orderBy",
      "Relevance is measured against a search.",
      "Give `filter.search`, or order by CODE.",
    );
  return {
    direction: "DESC",
    keys: [
      { by: rank(SCHEMA, "i", search), type: "real" },
      { by: sql`i.id`, type: "text" },
    ],
  };
}

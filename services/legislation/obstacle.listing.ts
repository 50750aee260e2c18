import sql, { raw } from "sql-template-tag";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";

import { type Caller, reviews } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { Crime } from "../kit/crime";
import { badInput } from "../kit/errors";
import { type Listing, type Order } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found, rank } from "../kit/search";
import { LegislationTopic } from "./matrix.terms";
import { Obstacle } from "./obstacle.entity";
import { ObstacleSeverity, ObstacleStage, ObstacleStatus } from "./obstacle.terms";

export enum ObstacleOrder {
  RECORDED_AT = "RECORDED_AT",
  RELEVANCE = "RELEVANCE",
}

registerEnumType(ObstacleOrder, {
  name: "ObstacleOrder",
  description: "How obstacles are sorted.",
  valuesConfig: {
    RECORDED_AT: { description: "The last recorded first." },
    RELEVANCE: { description: "What answers `filter.search` best first; needs that filter." },
  },
});

@InputType({
  description: "Which obstacles. Conditions add up; the values of one condition are alternatives.",
})
export class ObstacleFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in Spanish or English, accents ignored; "a phrase", or, -not. Up to 200 characters.',
  })
  search?: string | null;
  @Field(() => [ID], { nullable: true, description: "Countries, e.g. GTM." })
  country?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only those of the whole region, or only of a country.",
  })
  regional?: boolean | null;
  @Field(() => [Crime], { nullable: true, description: "Crimes." })
  crime?: Crime[] | null;
  @Field(() => [LegislationTopic], { nullable: true, description: "Areas." })
  topic?: LegislationTopic[] | null;
  @Field(() => [ObstacleStage], { nullable: true, description: "Stages." })
  stage?: ObstacleStage[] | null;
  @Field(() => [ObstacleSeverity], { nullable: true, description: "Degrees of severity." })
  severity?: ObstacleSeverity[] | null;
  @Field(() => [ObstacleStatus], { nullable: true, description: "States; of those you may see." })
  status?: ObstacleStatus[] | null;
}

@ArgsType()
export class ObstacleListArgs extends PageArgs {
  @Field(() => ObstacleFilter, { defaultValue: {}, description: "Which obstacles." })
  filter!: ObstacleFilter;
  @Field(() => ObstacleOrder, {
    defaultValue: ObstacleOrder.RECORDED_AT,
    description: "How they are sorted.",
  })
  orderBy!: ObstacleOrder;
}

const SCHEMA = "legislation";

/** Everyone sees what stands or was overcome; what was recorded in error, those who may write about the country. */
function visible(caller: Caller) {
  if (reviews(caller)) return sql`true`;
  if (caller.role !== "delegation" || !caller.country || !caller.scopes.includes("read"))
    return sql`o.status <> 'WITHDRAWN'`;
  return sql`(o.status <> 'WITHDRAWN' OR o.country_iso3 = ${caller.country})`;
}

export const obstacleListing: Listing<Obstacle, ObstacleFilter, ObstacleOrder> = {
  entity: Obstacle,
  noun: "obstacle",
  alias: "o",
  visible,
  matches: ({ search, country, regional, ...words }) => [
    ...(search == null ? [] : [found(SCHEMA, "o", search)]),
    ...oneOf(
      "country_iso3",
      country?.map((code, i) => plainText(`filter.country.${i}`, code, 3).toUpperCase()),
    ),
    ...(regional == null ? [] : [sql`(o.country_iso3 IS NULL) = ${regional}`]),
    ...(["crime", "topic", "stage", "severity", "status"] as const).flatMap((word) =>
      oneOf(word, words[word]),
    ),
  ],
  order,
};

const oneOf = (column: string, values: string[] | null | undefined) =>
  values == null ? [] : [sql`o.${raw(column)} = ANY(${values}::text[])`];

function order(by: ObstacleOrder, { search }: ObstacleFilter): Order {
  const recorded = [
    { by: sql`o.recorded_at`, type: "timestamptz" },
    { by: sql`o.id`, type: "uuid" },
  ] satisfies Order["keys"];
  if (by === ObstacleOrder.RECORDED_AT) return { direction: "DESC", keys: recorded };
  if (search == null)
    throw badInput("orderBy", "Relevance needs something that is searched for.", "Give `filter.search`.");
  return { direction: "DESC", keys: [{ by: rank(SCHEMA, "o", search), type: "real" }, ...recorded] };
}

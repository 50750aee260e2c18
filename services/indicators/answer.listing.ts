import sql, { join, raw, type Sql } from "sql-template-tag";
import { Field, ID, InputType, registerEnumType } from "type-graphql";

import { type Caller, reviews } from "../kit/caller";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { IndicatorAnswer } from "./answer.entity";
import { AnswerChoice, AnswerState, AnswerStatus } from "./answer.terms";
import { treatyArticle } from "./treaty-article";

export enum IndicatorAnswerOrder {
  PERIOD = "PERIOD",
  INDICATOR = "INDICATOR",
}

registerEnumType(IndicatorAnswerOrder, {
  name: "IndicatorAnswerOrder",
  description: "How answers are sorted.",
  valuesConfig: {
    PERIOD: { description: "The latest period first." },
    INDICATOR: { description: "By the indicator's id, then by period." },
  },
});

@InputType({
  description: "Which answers. Conditions add up; the values of one condition are alternatives.",
})
export class IndicatorAnswerFilter {
  @Field(() => ID, { nullable: true, description: "To this framework, e.g. HUB-DEMO-1." })
  framework?: string | null;
  @Field(() => [ID], { nullable: true, description: "To these indicators, e.g. HUB-DEMO-1/L-01." })
  indicator?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Of these countries, e.g. GTM." })
  country?: string[] | null;
  @Field(() => [String], { nullable: true, description: "For these periods, e.g. 2016." })
  period?: string[] | null;
  @Field(() => [AnswerStatus], { nullable: true, description: "In these states of clearance." })
  status?: AnswerStatus[] | null;
  @Field(() => [AnswerState], { nullable: true, description: "Answered, or not for one of these reasons." })
  state?: AnswerState[] | null;
  @Field(() => [AnswerChoice], { nullable: true, description: "Answered with one of these." })
  choice?: AnswerChoice[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Based on an article, with all its paragraphs: "TIP 6" finds "TIP 6(3)" too.',
  })
  treatyArticle?: string | null;
}

export const answerListing: Listing<IndicatorAnswer, IndicatorAnswerFilter, IndicatorAnswerOrder> = {
  entity: IndicatorAnswer,
  noun: "answer",
  alias: "a",
  visible: (caller) =>
    sql`(${join([sql`a.status = 'PUBLISHED'`, ...own(caller), ...cleared(caller)], " OR ")})`,
  matches,
  order: (by) =>
    by === IndicatorAnswerOrder.PERIOD
      ? { direction: "DESC", keys: [period, id] }
      : { direction: "ASC", keys: [{ by: sql`a.indicator_id`, type: "text" }, period, id] },
};

const period = { by: sql`a.period`, type: "text" } as const;
const id = { by: sql`a.id`, type: "uuid" } as const;

const own = ({ role, country, scopes }: Caller) =>
  role === "delegation" && scopes.includes("read") ? [sql`a.country_iso3 = ${country}`] : [];
const cleared = (caller: Caller) => (reviews(caller) ? [sql`a.status = 'CLEARED'`] : []);

function matches(filter: IndicatorAnswerFilter): Sql[] {
  const { framework, treatyArticle: article } = filter;
  return [
    ...(framework == null ? [] : [sql`a.framework_id = ${plainText("filter.framework", framework, 100)}`]),
    ...oneOf(sql`a.indicator_id`, texts("indicator", filter.indicator)),
    ...oneOf(
      sql`a.country_iso3`,
      texts("country", filter.country)?.map((iso3) => iso3.toUpperCase()),
    ),
    ...oneOf(sql`a.period`, texts("period", filter.period)),
    ...oneOf(sql`a.status`, filter.status),
    ...oneOf(sql`a.state`, filter.state),
    ...oneOf(raw("(a.value->>'choice')"), filter.choice),
    ...(article == null ? [] : [basedOn(treatyArticle("filter.treatyArticle", article))]),
  ];
}

const texts = (name: string, values: string[] | null | undefined) =>
  values?.map((value, i) => plainText(`filter.${name}.${i}`, value, 100));

const oneOf = (column: Sql, values: string[] | null | undefined) =>
  values == null ? [] : [sql`${column} = ANY(${values}::text[])`];

const basedOn = (article: string) => sql`
  EXISTS (SELECT FROM unnest(a.treaty_articles) t WHERE t = ${article} OR starts_with(t, ${`${article}(`}))`;

import sql from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";

import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { Indicator } from "./indicator.entity";
import { AnswerScale, IndicatorKind } from "./indicator.terms";
import { treatyArticle } from "./treaty-article";

@InputType({ description: "Which indicators. Conditions add up." })
export class IndicatorFilter {
  @Field(() => ID, { nullable: true, description: "The code of an axis of the framework, e.g. LEGAL." })
  axis?: string | null;
  @Field(() => IndicatorKind, { nullable: true, description: "Of structure, process or result." })
  kind?: IndicatorKind | null;
  @Field(() => AnswerScale, { nullable: true, description: "Answered on this scale." })
  scale?: AnswerScale | null;
  @Field(() => String, {
    nullable: true,
    description: 'Based on an article, with all its paragraphs: "TIP 6" finds "TIP 6(3)" too.',
  })
  treatyArticle?: string | null;
}

export const indicatorListing: Listing<Indicator, IndicatorFilter, "FRAMEWORK"> = {
  entity: Indicator,
  noun: "indicator",
  alias: "i",
  visible: () => sql`true`,
  matches: ({ axis, kind, scale, treatyArticle: article }) => [
    ...(axis == null ? [] : [sql`i.axis_code = ${plainText("filter.axis", axis, 50)}`]),
    ...(kind == null ? [] : [sql`i.kind = ${kind}`]),
    ...(scale == null ? [] : [sql`i.scale = ${scale}`]),
    ...(article == null ? [] : [basedOn(treatyArticle("filter.treatyArticle", article))]),
  ],
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`i.framework_id`, type: "text" },
      { by: sql`i.place`, type: "integer" },
    ],
  }),
};

const basedOn = (article: string) => sql`
  EXISTS (SELECT FROM unnest(i.treaty_articles) t WHERE t = ${article} OR starts_with(t, ${`${article}(`}))`;

import sql from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { SynergySuggestion } from "./suggestion.entity";

@InputType({ description: "Which suggestions. All conditions hold together." })
export class SynergySuggestionFilter {
  @Field(() => ID, { nullable: true, description: "With this programme." })
  programme?: string | null;
  @Field(() => ID, { nullable: true, description: "That share this country, e.g. CRI." })
  country?: string | null;
  @Field(() => ID, { nullable: true, description: "That share this theme." })
  theme?: string | null;
}

@ArgsType()
export class SynergySuggestionListArgs extends PageArgs {
  @Field(() => SynergySuggestionFilter, { defaultValue: {}, description: "Which suggestions." })
  filter!: SynergySuggestionFilter;
}

export const SynergySuggestionConnection = connectionOf(SynergySuggestion, "SynergySuggestion");

const key = (name: keyof SynergySuggestionFilter, value: string) => plainText(`filter.${name}`, value, 100);

export const suggestionListing: Listing<SynergySuggestion, SynergySuggestionFilter, "ID"> = {
  entity: SynergySuggestion,
  noun: "suggestion",
  alias: "g",
  visible: () => sql`true`,
  matches: ({ programme, country, theme }) => [
    ...(programme == null ? [] : [sql`${key("programme", programme)} IN (g.first_id, g.second_id)`]),
    ...(country == null
      ? []
      : [sql`g.country_iso3s @> ARRAY[${key("country", country).toUpperCase()}]::text[]`]),
    ...(theme == null ? [] : [sql`g.theme_ids @> ARRAY[${key("theme", theme)}]::text[]`]),
  ],
  order: () => ({ direction: "ASC", keys: [{ by: sql`g.id`, type: "text" }] }),
};

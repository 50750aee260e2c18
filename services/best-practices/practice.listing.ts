import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Caller, reviews } from "../kit/caller";
import { badInput } from "../kit/errors";
import { Language } from "../kit/languages";
import { type Listing, type Order } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found, rank } from "../kit/search";
import { treatyArticle } from "../kit/treaty-article";
import { Practice } from "./practice.entity";
import { type PracticeFilter, PracticeOrder } from "./practice.filter";

const SCHEMA = "best_practices";
const PUBLISHED = sql`p.status = 'PUBLISHED'`;

export const practiceListing: Listing<Practice, PracticeFilter, PracticeOrder> = {
  entity: Practice,
  noun: "practice",
  alias: "p",
  visible: (caller) => sql`(${join([PUBLISHED, ...own(caller), ...underReview(caller)], " OR ")})`,
  parts: (caller) => {
    const more = [...own(caller), ...underReview(caller)];
    return [
      PUBLISHED,
      ...(more.length > 0 ? [sql`(p.status <> 'PUBLISHED' AND (${join(more, " OR ")}))`] : []),
    ];
  },
  tally: { table: "practice_tally", columns: ["country_iso3", "status", "crime", "axis", "evidence"] },
  matches,
  order,
};

/** What lies with the reviewers, a report or an edit, since when: for them, and for the author who waits. */
export const waitingListing: Listing<Practice, PracticeFilter, "WAITING_SINCE"> = {
  ...practiceListing,
  parts: undefined,
  visible: (caller) => {
    const seeing = [...own(caller), ...(reviews(caller) ? [sql`true`] : [])];
    return sql`(p.waiting_since IS NOT NULL AND (${join(seeing.length > 0 ? seeing : [sql`false`], " OR ")}))`;
  },
  order: () => ({ direction: "ASC", keys: [{ by: sql`p.waiting_since`, type: "timestamptz" }, id] }),
};

const own = ({ partner, scopes }: Caller) =>
  partner && scopes.includes("read") ? [sql`(p.author_id = ${partner} AND p.status <> 'DISCARDED')`] : [];

const underReview = (caller: Caller) =>
  reviews(caller) ? [sql`p.status IN ('SUBMITTED', 'RETURNED', 'ARCHIVED')`] : [];

function matches(filter: PracticeFilter): Sql[] {
  const { search, author, strategyItem, treatyArticle: article, publishedAfter } = filter;
  return [
    ...(search == null ? [] : [found(SCHEMA, "p", search)]),
    ...oneOf(
      "country_iso3",
      filter.country?.map((code, i) => plainText(`filter.country.${i}`, code, 3).toUpperCase()),
    ),
    ...oneOf("crime", filter.crime),
    ...oneOf("axis", filter.axis),
    ...oneOf("evidence", filter.evidence),
    ...oneOf("status", filter.status),
    ...(author == null ? [] : [sql`p.author_id = ${plainText("filter.author", author, 100)}`]),
    ...(strategyItem == null
      ? []
      : [servesItem(sql`${plainText("filter.strategyItem", strategyItem, 100)}`)]),
    ...(article == null ? [] : [servesArticle(treatyArticle("filter.treatyArticle", article))]),
    ...(publishedAfter == null ? [] : [sql`p.published_at > ${publishedAfter}`]),
  ];
}

const oneOf = (column: string, values: string[] | null | undefined) =>
  values == null ? [] : [sql`p.${raw(column)} = ANY(${values}::text[])`];

/** Practices that serve a strategy item; the GIN index answers it. */
export const servesItem = (id: Sql) => sql`p.strategy_item_ids @> ARRAY[${id}]::text[]`;

const servesArticle = (article: string) => sql`
  EXISTS (SELECT FROM unnest(p.treaty_articles) a WHERE a = ${article} OR starts_with(a, ${`${article}(`}))`;

const id = { by: sql`p.id`, type: "uuid" } as const;
const published = {
  by: sql`coalesce(p.published_at, 'infinity'::timestamptz)`,
  type: "timestamptz",
} as const;
const submitted = {
  by: sql`coalesce(p.submitted_at, 'infinity'::timestamptz)`,
  type: "timestamptz",
} as const;

function order(by: PracticeOrder, { search }: PracticeFilter, language: Language): Order {
  if (by === PracticeOrder.TITLE)
    return { direction: "ASC", keys: [{ by: titleIn(language), type: "text" }, id] };
  if (by === PracticeOrder.SUBMITTED_AT) return { direction: "ASC", keys: [submitted, id] };
  if (by === PracticeOrder.PUBLISHED_AT) return { direction: "DESC", keys: [published, id] };
  if (search == null)
    throw badInput(
      "orderBy",
      "Relevance needs something that is searched for.",
      "Give `filter.search`, or another order.",
    );
  return { direction: "DESC", keys: [{ by: rank(SCHEMA, "p", search), type: "real" }, published, id] };
}

/** The title that a reader of the language is served. The migration has an index for each. */
const titleIn = (language: Language) => {
  const other = language === Language.ES ? Language.EN : Language.ES;
  return raw(`coalesce(p.title->>'${language}', p.title->>'${other}', '') COLLATE "${language}-x-icu"`);
};

import DataLoader from "dataloader";
import sql, { type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, instanceOf, tableOf } from "../kit/database";
import { Practice } from "./practice.entity";
import { practiceListing } from "./practice.listing";
import { type PracticeSuggestion } from "./suggestion.entity";
import { type Common, type Gap, matches, reasonFor } from "./suggestion.rules";

type Found = Common & { gap: number } & Record<string, unknown>;

/** Published practices of other countries for gaps: one statement for all gaps of which as many are asked for. */
export function practicesElsewhere(asker: Asker) {
  const questions = new Map<number, DataLoader<Gap, PracticeSuggestion[]>>();
  return (gap: Gap, most: number): Promise<PracticeSuggestion[]> => {
    const question = questions.get(most) ?? new DataLoader((gaps) => suggest(asker, gaps, most));
    questions.set(most, question);
    return question.load(gap);
  };
}

async function suggest({ db, caller }: Asker, gaps: readonly Gap[], most: number) {
  const practices = sql`${tableOf(db, Practice)} p`;
  const rows = await db.read<Found>(sql`
    SELECT wanted.gap, best.* FROM ${asked(gaps)}
    CROSS JOIN LATERAL (
      SELECT ${columnsOf(db, Practice, "p")}, common.*
      FROM ${practices} CROSS JOIN LATERAL (${COMMON}) common
      WHERE p.status = 'PUBLISHED' AND ${practiceListing.visible(caller)} AND p.country_iso3 <> wanted.country
        AND (p.strategy_item_ids && wanted.items OR ${WHOLE} && wanted.whole)
      ORDER BY ${EVIDENCE}, ${SPECIFIC} DESC, p.published_at DESC, p.id
      LIMIT ${most}
    ) best
    ORDER BY wanted.gap`);
  const found = gaps.map((): PracticeSuggestion[] => []);
  for (const { gap: i, onItem, onPhase, onArticles, ...row } of rows) {
    const practice = instanceOf(Practice, row);
    const matchedOn = matches(gaps[i]!, { onItem, onPhase, onArticles });
    const reason = reasonFor(gaps[i]!, matchedOn, practice.evidence);
    found[i]!.push({ practice, reason, matchedOn, rank: found[i]!.length + 1 });
  }
  return found;
}

function asked(gaps: readonly Gap[]): Sql {
  const list = gaps.map(({ country, item, samePhaseItems, articles }, gap) => ({
    gap,
    country,
    item,
    items: [...new Set([...(item === null ? [] : [item]), ...samePhaseItems])],
    articles,
    whole: [...new Set(articles.map((article) => article.split("(")[0]))],
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
    AS wanted(gap integer, country text, item text, items text[], articles text[], whole text[])`;
}

const WHOLE = sql`best_practices.whole_articles(p.treaty_articles)`;
const COMMON = sql`
  SELECT coalesce(wanted.item = ANY(p.strategy_item_ids), false) AS "onItem",
    ARRAY(SELECT i FROM unnest(p.strategy_item_ids) i
      WHERE i = ANY(wanted.items) AND i IS DISTINCT FROM wanted.item) AS "onPhase",
    ARRAY(SELECT a FROM unnest(p.treaty_articles) a
      WHERE split_part(a, '(', 1) = ANY(wanted.whole)) AS "onArticles"`;
const EVIDENCE = sql`
  array_position(ARRAY['REPLICATED', 'EVALUATED', 'MONITORED', 'ANECDOTAL', 'UNKNOWN'], p.evidence)`;
/** The same item, the same phase, the same paragraph of an article, the same article. */
const SPECIFIC = sql`
  CASE WHEN common."onItem" THEN 4 WHEN common."onPhase" <> '{}' THEN 3
    WHEN p.treaty_articles && wanted.articles THEN 2 ELSE 1 END`;

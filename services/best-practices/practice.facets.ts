import DataLoader from "dataloader";
import sql, { join, raw } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { tableOf } from "../kit/database";
import { type Parent } from "../kit/listing";
import { FACETS, type PracticeFacets } from "./practice.connection";
import { Practice } from "./practice.entity";
import { type PracticeFilter } from "./practice.filter";
import { type practiceListing } from "./practice.listing";

type Facetted = Pick<typeof practiceListing, "visible" | "matches">;
const EVERYTHING: Parent = { name: "", key: "", type: "text", on: () => sql`true` };

/** Counts every facet of a list under its own filter and row rule: one statement for all parents and facets. */
export function facetsOf(asker: Asker, listing: Facetted) {
  const questions = new Map<string, DataLoader<string, PracticeFacets>>();
  return (filter: PracticeFilter, parent = EVERYTHING): Promise<PracticeFacets> => {
    const name = JSON.stringify([parent.name, filter]);
    const question =
      questions.get(name) ?? new DataLoader((keys) => count(asker, listing, filter, parent, keys));
    questions.set(name, question);
    return question.load(parent.key);
  };
}

interface Counted {
  parentKey: string;
  facet: keyof typeof FACETS;
  value: string | null;
  count: number;
}

async function count(
  { db, caller, language }: Asker,
  { visible, matches }: Facetted,
  filter: PracticeFilter,
  parent: Parent,
  keys: readonly string[],
) {
  const conditions = [parent.on(raw("parent.key")), visible(caller), ...matches(filter, language)];
  const facets = Object.entries(FACETS).map(
    ([facet, column]) => sql`(${raw(`'${facet}'`)}, ${raw(`p.${column}`)})`,
  );
  const rows = await db.read<Counted>(sql`
    SELECT parent.key::text AS "parentKey", f.facet, f.value, count(*)::integer AS count
    FROM unnest(${keys}::${raw(parent.type)}[]) AS parent(key)
    JOIN ${tableOf(db, Practice)} p ON ${join(conditions, " AND ")}
    CROSS JOIN LATERAL (VALUES ${join(facets)}) AS f(facet, value)
    GROUP BY 1, 2, 3
    ORDER BY count(*) DESC, f.value`);
  return keys.map((key) => {
    const counted: PracticeFacets = { country: [], crime: [], axis: [], evidence: [] };
    for (const row of rows)
      if (row.parentKey === key) counted[row.facet].push({ value: row.value, count: row.count });
    return counted;
  });
}

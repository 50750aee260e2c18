import DataLoader from "dataloader";
import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { type Parent, partsOf } from "../kit/listing";
import { countedIn } from "../kit/tally";
import { FACETS, type PracticeFacets } from "./practice.connection";
import { type PracticeFilter } from "./practice.filter";
import { type practiceListing } from "./practice.listing";

type Facetted = Pick<typeof practiceListing, "entity" | "alias" | "visible" | "parts" | "tally" | "matches">;
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

const columns = Object.values(FACETS).map((column) => raw(`p.${column}`));
const COLUMNS = join(columns);
/** Of a group by one column, the others are null. */
const VALUE = sql`coalesce(${COLUMNS})`;
/** GROUPING has a bit for each column, the first the highest: set where the group is not by it. */
const ALL = 2 ** columns.length - 1;
const FACET = sql`CASE GROUPING(${COLUMNS}) ${join(
  Object.keys(FACETS).map((facet, i) => raw(`WHEN ${ALL - 2 ** (columns.length - 1 - i)} THEN '${facet}'`)),
  " ",
)} END`;

async function count(
  { db, caller, language }: Asker,
  listing: Facetted,
  filter: PracticeFilter,
  parent: Parent,
  keys: readonly string[],
) {
  const cells = (part: Sql) => {
    const conditions = [parent.on(raw("parent.key")), part, ...listing.matches(filter, language)];
    const { from, count } = countedIn(db, listing, conditions);
    return sql`
      SELECT parent.key::text AS "parentKey", ${FACET} AS facet, ${VALUE} AS value, ${count} AS n
      FROM unnest(${keys}::${raw(parent.type)}[]) AS parent(key) JOIN ${from} ON ${join(conditions, " AND ")}
      GROUP BY parent.key, GROUPING SETS (${COLUMNS})`;
  };
  const rows = await db.read<Counted>(sql`
    SELECT "parentKey", facet, value, sum(n)::integer AS count
    FROM (${join(partsOf(listing, caller, filter).map(cells), " UNION ALL ")}) cell
    GROUP BY 1, 2, 3
    HAVING sum(n) > 0
    ORDER BY 4 DESC, value`);
  const none = (): PracticeFacets => ({ country: [], crime: [], axis: [], evidence: [] });
  const counted = new Map(keys.map((key) => [key, none()]));
  for (const { parentKey, facet, value, count } of rows)
    counted.get(parentKey)?.[facet].push({ value, count });
  return keys.map((key) => counted.get(key)!);
}

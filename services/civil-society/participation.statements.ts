import DataLoader from "dataloader";
import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { plainText } from "../kit/plain-text";
import { contributionListing } from "./contribution.listing";
import { Participation, ParticipationCount } from "./participation";
import { type ParticipationArgs } from "./participation.args";

const SCHEMA = raw("civil_society");
const LONGEST_KEY = 100;

/** One counts for organisations what they said; the other for countries what was addressed to them. */
export type Side = "organisation" | "country";

const sides: Record<Side, { from: Sql; key: Sql; expecting: Sql; answeredOn: Sql }> = {
  organisation: {
    from: sql`${SCHEMA}.contribution c LEFT JOIN LATERAL (
      SELECT min((r.at AT TIME ZONE 'UTC')::date) AS first_on FROM ${SCHEMA}.contribution_response r
      WHERE r.contribution_id = c.id AND r.kind = 'ANSWER') given ON true`,
    key: sql`c.author`,
    expecting: sql`cardinality(c.addressed_to_countries || c.addressed_to_partners) > 0`,
    answeredOn: sql`given.first_on`,
  },
  country: {
    from: sql`${SCHEMA}.answer_due o JOIN ${SCHEMA}.contribution c ON c.id = o.contribution_id
      AND o.addressee_kind = 'COUNTRY'`,
    key: sql`o.addressee`,
    expecting: sql`true`,
    answeredOn: sql`o.answered_on`,
  },
};

/** What is counted is what everyone sees: under the row rule of contributions, and never a draft. */
const statement = ({ caller }: Asker, side: Side, conditions: Sql[]) => {
  const { from, key, expecting, answeredOn } = sides[side];
  const stands = sql`c.status = 'PUBLISHED'`;
  const published = [sql`c.status IN ('PUBLISHED', 'WITHDRAWN', 'HIDDEN')`];
  return sql`
    SELECT ${key} AS "parentKey", c.kind,
      count(*) FILTER (WHERE ${stands})::integer AS made,
      count(*) FILTER (WHERE ${stands} AND ${expecting})::integer AS "expectingAnswer",
      count(*) FILTER (WHERE ${stands} AND ${answeredOn} IS NOT NULL)::integer AS answered,
      count(*) FILTER (WHERE ${stands} AND ${answeredOn} <= c.answer_due_on)::integer AS "answeredInTime",
      count(*) FILTER (WHERE ${stands} AND EXISTS (SELECT FROM ${SCHEMA}.uptake_link u
        WHERE u.contribution_id = c.id AND u.retracted_at IS NULL))::integer AS "takenUp",
      count(*) FILTER (WHERE c.status = 'WITHDRAWN')::integer AS withdrawn,
      count(*) FILTER (WHERE c.status = 'HIDDEN')::integer AS hidden
    FROM ${from}
    WHERE ${join([...published, contributionListing.visible(caller), ...conditions], " AND ")}
    GROUP BY ${key}, c.kind ORDER BY ${key}, c.kind`;
};

type Period = Pick<ParticipationArgs, "from" | "to">;

function within({ from, to }: Period): Sql[] {
  const conditions: Sql[] = [];
  if (from) conditions.push(sql`(c.published_at AT TIME ZONE 'UTC')::date >= ${from}::date`);
  if (to) conditions.push(sql`(c.published_at AT TIME ZONE 'UTC')::date <= ${to}::date`);
  return conditions;
}

async function counted(asker: Asker, side: Side, conditions: Sql[]): Promise<Map<string, Participation>> {
  const counts = new Map<string, ParticipationCount[]>();
  const rows = await asker.db.read<ParticipationCount & { parentKey: string }>(
    statement(asker, side, conditions),
  );
  for (const { parentKey, ...row } of rows)
    counts.set(parentKey, [...(counts.get(parentKey) ?? []), Object.assign(new ParticipationCount(), row)]);
  return new Map([...counts].map(([key, of]) => [key, Participation.of(of)]));
}

/** The figures of all that have any: one statement. */
export const participationOfAll = (
  asker: Asker,
  side: Side,
  { author, country, ...period }: ParticipationArgs,
) => {
  const conditions = within(period);
  if (author != null) conditions.push(sql`c.author = ${plainText("author", author, LONGEST_KEY)}`);
  if (country != null) {
    const iso3 = plainText("country", country, LONGEST_KEY).toUpperCase();
    conditions.push(
      side === "country" ? sql`o.addressee = ${iso3}` : sql`${iso3} = ANY(c.addressed_to_countries)`,
    );
  }
  return counted(asker, side, conditions);
};

/** The figures of those that a request asks about, whether they have any or not: one statement for each period. */
export function participationOf(asker: Asker, side: Side) {
  const periods = new Map<string, DataLoader<string, Participation>>();
  return (period: Period, key: string): Promise<Participation> => {
    const name = JSON.stringify([period.from ?? null, period.to ?? null]);
    const known = periods.get(name);
    const loader =
      known ??
      new DataLoader<string, Participation>(async (keys) => {
        const asked = sql`${sides[side].key} = ANY(${keys}::text[])`;
        const found = await counted(asker, side, [...within(period), asked]);
        return keys.map((one) => found.get(one) ?? Participation.of([]));
      });
    periods.set(name, loader);
    return loader.load(key);
  };
}

import DataLoader from "dataloader";
import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, instanceOf, tableOf } from "../kit/database";
import { IndicatorAnswer } from "./answer.entity";
import { AnswerState } from "./answer.terms";
import { Country } from "./country.stub";
import { type IndicatorGridCell } from "./grid";
import { Indicator } from "./indicator.entity";
import { type Member } from "./member.entity";

type Found = Map<string, IndicatorAnswer>;
const SEPARATOR = "|";

/** Grids of countries by indicators: however many countries, indicators, answers and grids, one statement for the answers. */
export function gridOf(
  asker: Asker,
  members: () => Promise<Member[]>,
  indicatorsOf: DataLoader<string, Indicator[]>,
) {
  const published = publishedIn(asker);
  const grids = new DataLoader<string, IndicatorGridCell[]>((keys) => Promise.all(keys.map(gridAt)));
  async function gridAt(key: string) {
    const [framework = ""] = key.split(SEPARATOR);
    const [countries, indicators, answers] = await Promise.all([
      members(),
      indicatorsOf.load(framework),
      published.load(key),
    ]);
    return countries.flatMap(({ iso3 }) =>
      indicators.map((indicator) =>
        cellOf(iso3, indicator, answers.get(`${iso3}${SEPARATOR}${indicator.id}`)),
      ),
    );
  }
  return (framework: string, period: string) => grids.load(`${framework}${SEPARATOR}${period}`);
}

const cellOf = (
  iso3: string,
  indicator: Indicator,
  answer: IndicatorAnswer | undefined,
): IndicatorGridCell => ({
  country: Country.at(iso3),
  indicator,
  state: answer?.state ?? AnswerState.NOT_ANSWERED,
  answer: answer ?? null,
});

/** Published answers to a framework's indicators, and to those that they supersede, for a period. */
const publishedIn = ({ db }: Asker) =>
  new DataLoader<string, Found>(async (keys) => {
    const wanted = keys.map((key) => key.split(SEPARATOR));
    const rows = await db.read<IndicatorAnswer & { gridKey: string; askedId: string }>(sql`
      SELECT g.framework || ${SEPARATOR} || g.period AS "gridKey", i.id AS "askedId",
        ${columnsOf(db, IndicatorAnswer, "a")}
      FROM unnest(${wanted.map(([framework]) => framework)}::text[], ${wanted.map(([, period]) => period)}::text[])
        AS g(framework, period)
      JOIN ${tableOf(db, Indicator)} i ON i.framework_id = g.framework
      JOIN ${tableOf(db, IndicatorAnswer)} a
        ON a.indicator_id = ANY(i.lineage) AND a.period = g.period AND a.status = 'PUBLISHED'`);
    return keys.map(
      (key) =>
        new Map(
          rows
            .filter(({ gridKey }) => gridKey === key)
            .map(({ gridKey: _key, askedId, ...row }) => {
              const answer = instanceOf(IndicatorAnswer, row);
              return [`${answer.countryIso3}${SEPARATOR}${askedId}`, answer];
            }),
        ),
    );
  });

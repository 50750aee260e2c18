import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { answerListing } from "./answer.listing";
import { frameworkListing } from "./framework.listing";
import { gridOf } from "./grid.loader";
import { indicatorListing } from "./indicator.listing";
import { memberListing } from "./member.entity";
import { obligationLoaders } from "./obligation.loaders";
import { importListing, mappingListing, questionnaireListing } from "./questionnaire.listing";
import { allOf, allUnder, questionnaireOfImport } from "./statements";
import { under } from "./under";

/** Every loader of the indicators subgraph. */
export function loaders(asker: Asker) {
  const answers = pagesOf(asker, answerListing);
  const indicators = pagesOf(asker, indicatorListing);
  const mappings = pagesOf(asker, mappingListing);
  const members = allOf(asker, memberListing);
  const indicatorsOf = allUnder(asker, indicatorListing, "framework_id", sql`i.place`);
  return {
    answer: rowsBy(asker, answerListing, "id", "uuid"),
    answers,
    answersOfCountry: under(answers, "country", (iso3) => sql`a.country_iso3 = ${iso3}`),
    answersOfIndicator: under(answers, "indicator", (id) => sql`a.indicator_id = ANY(${lineageOf(id)})`),
    answerRevisions: revisionsOf(asker.db, "answer"),
    framework: rowsBy(asker, frameworkListing, "id"),
    frameworks: pagesOf(asker, frameworkListing),
    indicator: rowsBy(asker, indicatorListing, "id"),
    indicatorsOfFramework: under(indicators, "framework", (id) => sql`i.framework_id = ${id}`),
    indicatorsOf,
    indicatorsOfPoint: allUnder(asker, indicatorListing, "report_point_id", sql`i.framework_id, i.place`),
    supersededBy: rowsBy(asker, indicatorListing, "supersedes_id"),
    members,
    grid: gridOf(asker, members, indicatorsOf),
    questionnaire: rowsBy(asker, questionnaireListing, "id"),
    questionnaires: pagesOf(asker, questionnaireListing),
    questionnaireOfImport: questionnaireOfImport(asker),
    mappingsOf: under(mappings, "questionnaire", (id) => sql`p.questionnaire_id = ${id}`),
    externalImport: rowsBy(asker, importListing, "id", "uuid"),
    externalImports: pagesOf(asker, importListing),
    ...obligationLoaders(asker),
  };
}
export type Loaders = ReturnType<typeof loaders>;

/** An indicator and those that it supersedes. */
const lineageOf = (id: ReturnType<typeof sql>) =>
  sql`(SELECT l.lineage FROM indicators.indicator l WHERE l.id = ${id})::text[]`;

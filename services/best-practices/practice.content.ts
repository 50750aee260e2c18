import { badInput } from "../kit/errors";
import { localizedOrNull } from "../kit/localized-text.input";
import { type Localized } from "../kit/localized-text";
import { plainText } from "../kit/plain-text";
import { treatyArticle } from "../kit/treaty-article";
import { type Practice } from "./practice.entity";
import { type PracticeInput } from "./practice.input";
import { EvidenceLevel } from "./practice.terms";
import { StrategyItem } from "./strategy-item.stub";

const MOST = 30;
const TEXTS = {
  title: 200,
  problem: 10_000,
  whatWasDone: 10_000,
  results: 10_000,
  lessons: 10_000,
  whatFailed: 10_000,
  replicationConditions: 10_000,
  scope: 1_000,
  funding: 1_000,
  focalPoint: 200,
} as const;

/** What an author writes, checked and ready to be stored. Country and adaptation are for the rules. */
export function contentOf(input: PracticeInput): Partial<Practice> {
  const startedOn = input.startedOn ?? null;
  const endedOn = input.endedOn ?? null;
  if (startedOn && endedOn && endedOn < startedOn)
    throw badInput("input.endedOn", "The practice ends before it begins.", "Check the two dates.");
  return {
    ...textsOf(input),
    crime: input.crime ?? null,
    axis: input.axis ?? null,
    evidence: input.evidence ?? EvidenceLevel.UNKNOWN,
    completion: input.completion ?? null,
    startedOn,
    endedOn,
    population: each("population", input.population, (_field, group) => group),
    implementingPartners: each("implementingPartners", input.implementingPartners, (field, name) =>
      plainText(field, name, 200),
    ),
    treatyArticles: each("treatyArticles", input.treatyArticles, treatyArticle),
    strategyItemIds: each("strategyItems", input.strategyItems, strategyItemId),
    sources: each("sources", input.sources, (field, { citation, confidence }) => ({
      citation: plainText(`${field}.citation`, citation, 500),
      confidence,
    })),
  };
}

function textsOf(input: PracticeInput): Partial<Record<keyof typeof TEXTS, Localized | null>> {
  const fields = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
  return Object.fromEntries(
    fields.map((field) => [field, localizedOrNull(`input.${field}`, input[field], TEXTS[field])]),
  ) as Record<keyof typeof TEXTS, Localized | null>;
}

function each<Given, Kept>(
  name: string,
  list: Given[] | null | undefined,
  keep: (field: string, one: Given) => Kept,
) {
  if ((list?.length ?? 0) > MOST)
    throw badInput(
      `input.${name}`,
      `There are more than ${MOST} of them.`,
      `Give the ${MOST} that matter most.`,
    );
  const kept = (list ?? []).map((one, i) => keep(`input.${name}.${i}`, one));
  return kept.filter((one, i) => typeof one !== "string" || kept.indexOf(one) === i);
}

function strategyItemId(field: string, id: string): string {
  if (StrategyItem.at(id)) return id;
  throw badInput(field, "That is not the id of a strategy item.", "Take the `id` of a StrategyItem.");
}

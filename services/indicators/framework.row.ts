import { badInput } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { type Localized } from "../kit/localized-text";
import { type CsvRow, parts } from "./csv";
import { type AnswerOption, type Indicator } from "./indicator.entity";
import { AnswerScale, Disaggregation, IndicatorKind } from "./indicator.terms";
import { ReportPoint } from "./report-point.stub";
import { treatyArticle } from "./treaty-article";

export const FRAMEWORK_COLUMNS = [
  ...[
    "axis",
    "axisEn",
    "axisEs",
    "code",
    "kind",
    "treatyArticles",
    "reportPoint",
    "questionEn",
    "questionEs",
  ],
  ...["guidanceEn", "guidanceEs", "scale", "options", "unitEn", "unitEs", "countsPeople", "disaggregations"],
  ...["priority", "supersedes"],
] as const;

export type RowContent = Omit<
  Indicator,
  "id" | "frameworkId" | "place" | "supersedesId" | "lineage" | "sources"
>;

/** What a row of a framework's file says of an indicator; refuses it by the name of the column. */
export function indicatorOf({ cells }: CsvRow): RowContent {
  const cell = (column: (typeof FRAMEWORK_COLUMNS)[number]) => cells[column] ?? "";
  const scale = oneOf("scale", cell("scale"), Object.values(AnswerScale));
  const content = {
    code: shaped("code", cell("code"), /^[A-Z]{1,6}-?\d{1,4}$/, "L-01"),
    axisCode: shaped("axis", cell("axis"), /^[A-Z][A-Z0-9_]{0,29}$/, "LEGAL"),
    kind: oneOf("kind", cell("kind"), Object.values(IndicatorKind)),
    treatyArticles: parts(cell("treatyArticles")).map((article) => treatyArticle("treatyArticles", article)),
    reportPointId: reportPoint(cell("reportPoint")),
    question: localized("question", { en: cell("questionEn") || null, es: cell("questionEs") || null }, 500),
    guidance: text("guidance", cell("guidanceEn"), cell("guidanceEs"), 2000),
    scale,
    options: parts(cell("options")).map(option),
    unit: text("unit", cell("unitEn"), cell("unitEs"), 100),
    countsPeople: oneOf("countsPeople", cell("countsPeople") || "no", ["yes", "no"]) === "yes",
    disaggregations: parts(cell("disaggregations")).map((line) =>
      oneOf("disaggregations", line, Object.values(Disaggregation)),
    ),
    priority: cell("priority") ? Number(oneOf("priority", cell("priority"), ["1", "2", "3"])) : null,
  };
  expectFitting(content);
  return content;
}

export const axisOf = ({ cells }: CsvRow): Localized =>
  localized("axis", { en: cells.axisEn || null, es: cells.axisEs || null }, 100);

function expectFitting({ scale, options, countsPeople, disaggregations }: RowContent) {
  const counts = scale === AnswerScale.COUNT;
  if ((scale === AnswerScale.MULTI) !== options.length > 0)
    throw badInput(
      "options",
      "Options belong to the scale MULTI, and only to it.",
      "Check scale and options.",
    );
  if ((countsPeople || disaggregations.length > 0) && !counts)
    throw badInput(
      "scale",
      "Only a COUNT counts people and is split.",
      "Check scale, countsPeople, disaggregations.",
    );
}

const text = (column: string, en: string, es: string, longest: number) =>
  en || es ? localized(column, { en: en || null, es: es || null }, longest) : null;

function option(written: string): AnswerOption {
  const [, code, en, es] = /^([A-Z0-9_-]{1,30})=([^|]+)\|([^|]+)$/.exec(written) ?? [];
  if (code && en && es) return { code, name: { en: en.trim(), es: es.trim() } } as AnswerOption;
  throw badInput(
    "options",
    "An option is not written as expected.",
    "Write code=en|es, e.g. POLICE=Police|Policía.",
  );
}

function reportPoint(id: string): string | null {
  if (!id || ReportPoint.at(id)) return id || null;
  throw badInput("reportPoint", "That is not the id of a point of a report.", "Write it like 2016-06-08/2a.");
}

function oneOf<Word extends string>(column: string, word: string, words: readonly Word[]): Word {
  if (words.includes(word as Word)) return word as Word;
  throw badInput(column, "The word is not one of those expected.", `Write ${words.join(", ")}.`);
}

function shaped(column: string, word: string, shape: RegExp, example: string): string {
  if (shape.test(word)) return word;
  throw badInput(column, "It is not written as expected.", `Write it like ${example}.`);
}

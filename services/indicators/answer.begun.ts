import { IndicatorAnswer } from "./answer.entity";
import { AnswerStatus } from "./answer.terms";
import { type Indicator, rootOf } from "./indicator.entity";

/** A new draft of an answer, before its content. */
export const begun = (
  indicator: Indicator,
  countryIso3: string,
  period: string,
  authorId: string,
): IndicatorAnswer =>
  Object.assign(new IndicatorAnswer(), {
    indicatorId: indicator.id,
    frameworkId: indicator.frameworkId,
    rootId: rootOf(indicator),
    countsPeople: indicator.countsPeople,
    treatyArticles: indicator.treatyArticles,
    countryIso3,
    period,
    status: AnswerStatus.DRAFT,
    authorId,
    externalImportId: null,
    submittedAt: null,
    clearedAt: null,
    publishedAt: null,
    reviewNote: null,
  });

import { linkedNoun, pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const IndicatorAnswer = linkedNoun(
  "IndicatorAnswer",
  ReportSubject.INDICATOR_ANSWER,
  "A country's answer to an indicator, as far as reports speak of it.",
);
export const IndicatorAnswerPoints = pointsOf(
  IndicatorAnswer,
  ReportSubject.INDICATOR_ANSWER,
  ({ id }) => id,
);

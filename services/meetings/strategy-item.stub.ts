import { linkedNoun, pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const StrategyItem = linkedNoun(
  "StrategyItem",
  ReportSubject.STRATEGY_ITEM,
  "An item of the Regional Strategy, as far as reports speak of it.",
);
export const StrategyItemPoints = pointsOf(StrategyItem, ReportSubject.STRATEGY_ITEM, ({ id }) => id);

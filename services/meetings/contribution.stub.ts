import { linkedNoun, pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const Contribution = linkedNoun(
  "Contribution",
  ReportSubject.CONTRIBUTION,
  "What a civil-society organisation says, as far as reports speak of it.",
);
export const ContributionPoints = pointsOf(Contribution, ReportSubject.CONTRIBUTION, ({ id }) => id);

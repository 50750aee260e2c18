import { linkedNoun, pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const Practice = linkedNoun(
  "Practice",
  ReportSubject.PRACTICE,
  "A report of a new effort or a best practice, as far as reports speak of it.",
);
export const PracticePoints = pointsOf(Practice, ReportSubject.PRACTICE, ({ id }) => id);

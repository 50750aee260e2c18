import { linkedNoun, pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const Programme = linkedNoun(
  "Programme",
  ReportSubject.PROGRAMME,
  "A programme of cooperation, as far as reports speak of it.",
);
export const ProgrammePoints = pointsOf(Programme, ReportSubject.PROGRAMME, ({ id }) => id);

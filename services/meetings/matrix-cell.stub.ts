import { linkedNoun, pointsOf } from "./linked-noun";
import { ReportSubject } from "./subject";

export const MatrixCell = linkedNoun(
  "MatrixCell",
  ReportSubject.MATRIX_CELL,
  "A cell of the comparative matrix of legislation, as far as reports speak of it.",
);
export const MatrixCellPoints = pointsOf(MatrixCell, ReportSubject.MATRIX_CELL, ({ id }) => id);

import { publicValue } from "./answer.told";
import { AnswerChoice, AnswerState } from "./answer.terms";
import { type AnswerTally, type IndicatorAnswerTally, type IndicatorGridCell } from "./grid";
import { AnswerScale } from "./indicator.terms";

/** Cells counted by whether there is an answer, and the choices as shares of those that answered. */
export function tally(cells: readonly IndicatorGridCell[]): AnswerTally {
  const count = (wanted: AnswerState) => cells.filter(({ state }) => state === wanted).length;
  const chosen = cells.flatMap(({ indicator, answer, state }) =>
    indicator.scale === AnswerScale.YES_PARTLY_NO && state === AnswerState.ANSWERED
      ? [answer!.value!.choice!]
      : [],
  );
  return {
    answered: count(AnswerState.ANSWERED),
    notAnswered: count(AnswerState.NOT_ANSWERED),
    notApplicable: count(AnswerState.NOT_APPLICABLE),
    refused: count(AnswerState.REFUSED),
    choices: Object.values(AnswerChoice).map((choice) => {
      const of = chosen.filter((other) => other === choice).length;
      return { choice, count: of, share: chosen.length > 0 ? of / chosen.length : null };
    }),
  };
}

/** Sums and averages of what is released to everyone, whoever asks: so they can reveal no more than it. */
export function figures(
  cells: readonly IndicatorGridCell[],
): Pick<IndicatorAnswerTally, "sum" | "suppressed" | "average"> {
  const values = cells.flatMap(({ answer }) => (answer && publicValue(answer)) ?? []);
  const told = values.flatMap(({ count }) => count ?? []);
  const measured = values.flatMap(({ ordinal, rate }) => ordinal ?? rate ?? []);
  return {
    sum: told.length > 0 ? total(told) : null,
    suppressed: values.filter(({ suppressed }) => suppressed).length,
    average: measured.length > 0 ? total(measured) / measured.length : null,
  };
}

const total = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

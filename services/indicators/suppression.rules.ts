import { type AnswerValue, type Cell, type CountCell, type StoredValue } from "./answer.value";

/** The smallest number of people that is told. */
export const SMALLEST_TOLD = 11;
/** What is withheld together comes to this at least, so that each part can still be any number below 11. */
const SAFE_SUM = 2 * SMALLEST_TOLD - 1;

/**
 * What everyone may know of a value. It is decided once, on the stored table, whoever asks for whatever
 * part: all sums, averages and lists are made of what this gives, so no two of them tell more than it does.
 */
export function released(value: StoredValue, countsPeople: boolean): AnswerValue {
  const { cells = [], count } = value;
  const withheld = countsPeople && count !== undefined ? withheldOf(count, cells) : NOTHING;
  return {
    ...whole(value),
    count: withheld.total ? null : (count ?? null),
    suppressed: withheld.total,
    cells: cells.map((cell, i) => shown(cell, withheld.cells.has(i))),
  };
}

/** The value as its own country reads it. */
export const whole = (value: StoredValue): AnswerValue => ({
  choice: value.choice ?? null,
  ordinal: value.ordinal ?? null,
  count: value.count ?? null,
  suppressed: false,
  cells: (value.cells ?? []).map((cell) => shown(cell, false)),
  rate: value.rate ?? null,
  startsOn: value.startsOn ?? null,
  endsOn: value.endsOn ?? null,
  text: value.text ?? null,
  selected: value.selected ?? [],
});

const shown = ({ sex, age, count }: Cell, suppressed: boolean): CountCell => ({
  sex,
  age,
  count: suppressed ? null : count,
  suppressed,
});

interface Withheld {
  total: boolean;
  cells: ReadonlySet<number>;
}
const NOTHING: Withheld = { total: false, cells: new Set() };

/**
 * Cells below 11; with them, in the table's order and not by size, which would tell, as many others as make
 * what is withheld safe against "total less the rest"; and the total, where even all cells do not.
 */
export function withheldOf(total: number, cells: readonly Pick<Cell, "count">[]): Withheld {
  const small = cells.flatMap(({ count }, i) => (count < SMALLEST_TOLD ? [i] : []));
  if (small.length === 0) return { total: total < SMALLEST_TOLD, cells: new Set() };
  const withheld = new Set(small);
  const sum = () => [...withheld].reduce((all, i) => all + cells[i]!.count, 0);
  for (const [i] of cells.entries()) {
    if (withheld.size > small.length && sum() >= SAFE_SUM) break;
    withheld.add(i);
  }
  return { total: sum() < SAFE_SUM, cells: withheld };
}

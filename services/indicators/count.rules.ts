import { badInput } from "../kit/errors";
import { type AnswerValueInput, type CountCellInput } from "./answer.input";
import { type Cell, type StoredValue } from "./answer.value";
import { type Indicator } from "./indicator.entity";
import { AgeGroup, Disaggregation, Sex } from "./indicator.terms";

const FIELD = "input.value.cells";

/** A count and its parts: along every line of the indicator, each part once, all of them together the whole. */
export function countOf(value: AnswerValueInput, { disaggregations }: Indicator): StoredValue {
  if (value.count != null && value.count < 0)
    throw badInput("input.value.count", "A count is never below 0.", "Give a whole number from 0.");
  const cells = (value.cells ?? []).map((cell, i) => cellOf(cell, i, disaggregations));
  if (cells.length === 0) return { count: value.count!, cells };
  expectEveryPart(cells, disaggregations);
  const sum = cells.reduce((all, { count }) => all + count, 0);
  if (value.count != null && value.count !== sum)
    throw badInput(
      "input.value.count",
      "The parts do not come to the whole.",
      "Check the cells and the count.",
    );
  return { count: sum, cells: cells.sort((a, b) => placeOf(a) - placeOf(b)) };
}

function cellOf({ sex = null, age = null, count }: CountCellInput, i: number, lines: Disaggregation[]): Cell {
  const right = (part: unknown, line: Disaggregation) => (part !== null) === lines.includes(line);
  if (!right(sex, Disaggregation.SEX) || !right(age, Disaggregation.AGE))
    throw badInput(
      `${FIELD}.${i}`,
      "The part is not split as the indicator asks.",
      lines.length > 0 ? `Split it by ${lines.join(" and ")}.` : "Give the count alone.",
    );
  if (count < 0)
    throw badInput(`${FIELD}.${i}.count`, "A count is never below 0.", "Give a whole number from 0.");
  return { sex, age, count };
}

const SEXES = [Sex.FEMALE, Sex.MALE, Sex.NOT_SPECIFIED];
const AGES = [AgeGroup.ADULT, AgeGroup.CHILD, AgeGroup.NOT_SPECIFIED];
const placeOf = ({ sex, age }: Cell) => 3 * SEXES.indexOf(sex!) + AGES.indexOf(age!);

/** A part that is left out would be told by its absence; only what is not specified may be. */
function expectEveryPart(cells: Cell[], lines: Disaggregation[]) {
  const places = new Set(cells.map(placeOf));
  const sexes = lines.includes(Disaggregation.SEX) ? SEXES.slice(0, 2) : [null];
  const ages = lines.includes(Disaggregation.AGE) ? AGES.slice(0, 2) : [null];
  const needed = sexes.flatMap((sex) => ages.map((age) => placeOf({ sex, age, count: 0 })));
  if (places.size === cells.length && needed.every((place) => places.has(place))) return;
  throw badInput(
    FIELD,
    "A part is missing or given twice.",
    "Give each part once, also those that are 0; only NOT_SPECIFIED may be left out.",
  );
}

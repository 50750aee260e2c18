import { HubError } from "../kit/errors";
import { type AnswerValueInput } from "./answer.input";
import { AnswerChoice } from "./answer.terms";
import { type StoredValue } from "./answer.value";
import { type TableRow } from "./external-table.rules";
import { type Indicator } from "./indicator.entity";
import { AnswerScale } from "./indicator.terms";
import { type QuestionMapping } from "./questionnaire.entity";
import { storedValue } from "./value.rules";

/** A mapping, and the indicator in use that it answers. */
export interface Target {
  mapping: QuestionMapping;
  indicator: Indicator;
}

/** All that a table says of one indicator for one year. */
export interface Planned {
  indicator: Indicator;
  period: string;
  entries: { line: TableRow; mapping: QuestionMapping; text: string }[];
}

const wordsOf = (question: string, category: string) =>
  JSON.stringify([question, category].map((text) => text.toLowerCase().replace(/\s+/g, " ")));

/** Sorts a table by what it answers; rows without a mapping are what is left. */
export function planOf(table: readonly TableRow[], targets: readonly Target[]) {
  const byRow = new Map(
    targets.map((target) => [wordsOf(target.mapping.question, target.mapping.category), target]),
  );
  const planned = new Map<string, Planned>();
  const unmapped: TableRow[] = [];
  for (const line of table) {
    const target = byRow.get(wordsOf(line.question, line.category));
    if (!target) unmapped.push(line);
    else
      for (const { period, text } of line.values) {
        const { indicator, mapping } = target;
        const key = JSON.stringify([indicator.id, period]);
        const one = planned.get(key) ?? { indicator, period, entries: [] };
        one.entries.push({ line, mapping, text });
        planned.set(key, one);
      }
  }
  return { planned: [...planned.values()], unmapped };
}

/** The value to which the rows come, or in a sentence why they come to none. */
export function valueIn({ indicator, entries }: Planned): { value: StoredValue } | { message: string } {
  try {
    return { value: storedValue(indicator, inputOf(indicator, entries)) };
  } catch (error) {
    if (error instanceof HubError) return { message: error.message };
    throw error;
  }
}

class NotUnderstood extends HubError {
  constructor(message: string) {
    super("BAD_USER_INPUT", message);
  }
}

function inputOf({ scale, disaggregations }: Indicator, entries: Planned["entries"]): AnswerValueInput {
  const whole = entries.filter(({ mapping }) => mapping.sex === null && mapping.age === null);
  if (whole.length > 1) throw new NotUnderstood("Two rows answer the same for this year.");
  const [{ text } = { text: "" }] = whole;
  if (scale === AnswerScale.YES_PARTLY_NO) return { choice: choiceOf(text) };
  if (scale === AnswerScale.RATE) return { rate: numberIn(text, /^\d+([.,]\d+)?$/) };
  const cells = entries
    .filter((entry) => !whole.includes(entry))
    .map(({ mapping: { sex, age }, text: count }) => ({ sex, age, count: numberIn(count, /^\d{1,9}$/) }));
  const count = whole.length > 0 ? numberIn(text, /^\d{1,9}$/) : null;
  return { count, cells: disaggregations.length > 0 ? cells : [] };
}

function numberIn(text: string, shape: RegExp): number {
  if (shape.test(text)) return Number(text.replace(",", "."));
  throw new NotUnderstood("The cell holds something else than a number.");
}

const CHOICES: Readonly<Record<string, AnswerChoice>> = {
  ...{ yes: AnswerChoice.YES, sí: AnswerChoice.YES, si: AnswerChoice.YES, no: AnswerChoice.NO },
  ...{ "yes, in part": AnswerChoice.PARTLY, "in part": AnswerChoice.PARTLY, partly: AnswerChoice.PARTLY },
  ...{ "sí, en parte": AnswerChoice.PARTLY, "en parte": AnswerChoice.PARTLY },
};

function choiceOf(text: string): AnswerChoice {
  const choice = CHOICES[text.toLowerCase()];
  if (choice) return choice;
  throw new NotUnderstood("The cell says neither yes, nor in part, nor no.");
}

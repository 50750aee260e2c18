import { badInput } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { type AnswerValueInput } from "./answer.input";
import { type StoredValue } from "./answer.value";
import { countOf } from "./count.rules";
import { type Indicator } from "./indicator.entity";
import { AnswerScale } from "./indicator.terms";

type Part = keyof AnswerValueInput;

/** Which parts of a value belong to a scale. */
const PARTS: Record<AnswerScale, Part[]> = {
  YES_PARTLY_NO: ["choice"],
  ORDINAL: ["ordinal"],
  COUNT: ["count", "cells"],
  RATE: ["rate"],
  DATE: ["startsOn", "endsOn"],
  TEXT: ["text"],
  MULTI: ["selected"],
};

/** A value, checked against its indicator's scale; refuses parts of another scale and numbers out of it. */
export function storedValue(indicator: Indicator, value: AnswerValueInput): StoredValue {
  const { scale } = indicator;
  const given = (Object.keys(value) as Part[]).filter((part) => value[part] != null);
  const wrong = given.find((part) => !PARTS[scale].includes(part));
  if (wrong || given.length === 0)
    throw badInput(
      wrong ? `input.value.${wrong}` : "input.value",
      wrong ? `The indicator is not answered by \`${wrong}\`.` : "The value is missing.",
      `Give ${PARTS[scale].map((part) => `\`${part}\``).join(" or ")}: the scale is ${scale}.`,
    );
  return KEEP[scale](value, indicator);
}

const KEEP: Record<AnswerScale, (value: AnswerValueInput, indicator: Indicator) => StoredValue> = {
  YES_PARTLY_NO: ({ choice }) => ({ choice: choice! }),
  ORDINAL: ({ ordinal }) => ({
    ordinal: within("input.value.ordinal", ordinal!, 1, 5, "a whole number from 1 to 5"),
  }),
  COUNT: (value, indicator) => countOf(value, indicator),
  RATE: ({ rate }) => ({
    rate: within("input.value.rate", rate!, 0, Number.MAX_SAFE_INTEGER, "a number from 0"),
  }),
  DATE: ({ startsOn = null, endsOn = null }) => {
    if (startsOn && endsOn && endsOn < startsOn)
      throw badInput("input.value.endsOn", "It ends before it begins.", "Check the two days.");
    return { startsOn, endsOn };
  },
  TEXT: ({ text }) => ({ text: localized("input.value.text", text!, 5000) }),
  MULTI: ({ selected }, { options }) => {
    const known = new Set(options.map(({ code }) => code));
    if (selected!.length > 0 && selected!.every((code) => known.has(code)))
      return { selected: [...new Set(selected)] };
    throw badInput(
      "input.value.selected",
      "Something else than the indicator's options is selected, or nothing.",
      "Give codes from the indicator's `options`.",
    );
  },
};

function within(field: string, value: number, least: number, most: number, words: string): number {
  if (value >= least && value <= most) return value;
  throw badInput(field, "The number is out of its range.", `Give ${words}.`);
}

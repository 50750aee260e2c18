import { type Caller } from "../kit/caller";
import { IndicatorAnswer } from "./answer.entity";
import { readsWhole } from "./answer.rules";
import { type AnswerValue } from "./answer.value";
import { released, whole } from "./suppression.rules";

/** An answer's value as a caller may read it: whole for its own country, released for everyone else. */
export function valueFor(caller: Caller, answer: IndicatorAnswer): AnswerValue | null {
  if (!answer.value) return null;
  return readsWhole(caller, answer.countryIso3) ? whole(answer.value) : publicValue(answer);
}

export const publicValue = ({ value, countsPeople }: IndicatorAnswer): AnswerValue | null =>
  value && released(value, countsPeople);

/** The record with nothing in it that the caller may not read: for a refusal that shows it. */
export const toldTo = (caller: Caller, answer: IndicatorAnswer): IndicatorAnswer =>
  Object.assign(new IndicatorAnswer(), answer, { value: valueFor(caller, answer) });

import { type Caller, reviews } from "../kit/caller";
import { badInput, forbidden } from "../kit/errors";
import { type Indicator } from "./indicator.entity";
import { AnswerScale, Disaggregation } from "./indicator.terms";
import { type QuestionMapping } from "./questionnaire.entity";
import { type QuestionMappingInput } from "./questionnaire.input";

const SCALES = [AnswerScale.COUNT, AnswerScale.RATE, AnswerScale.YES_PARTLY_NO];

export function mayMap(caller: Caller): void {
  if (reviews(caller)) return;
  throw forbidden(
    "Only the reviewing secretariat says what an external questionnaire answers.",
    "Propose the mapping to the secretariat.",
  );
}

/** What a row gives: an indicator's whole answer, or one part of its count. */
export function partOf(
  { sex = null, age = null }: Pick<QuestionMappingInput, "sex" | "age">,
  { id, scale, disaggregations }: Indicator,
): Pick<QuestionMapping, "indicatorId" | "sex" | "age"> {
  if (!SCALES.includes(scale))
    throw badInput(
      "input.indicator",
      "A table does not answer an indicator of this scale.",
      `Map to ${SCALES.join(", ")}; enter other answers by hand.`,
    );
  const whole = sex === null && age === null;
  const part =
    (sex !== null) === disaggregations.includes(Disaggregation.SEX) &&
    (age !== null) === disaggregations.includes(Disaggregation.AGE);
  if (whole || part) return { indicatorId: id, sex, age };
  throw badInput(
    "input.sex",
    "The part is not split as the indicator is.",
    "Give sex and age as its `disaggregations` ask, or neither for the whole.",
  );
}

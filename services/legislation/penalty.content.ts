import { badInput } from "../kit/errors";
import { localizedOrNull } from "../kit/localized-text.input";
import { type PenaltyDuration, type PenaltyFine, type PenaltyTier } from "./penalty";
import { type PenaltyDurationInput, type PenaltyFineInput, type PenaltyTierInput } from "./penalty.input";
import { FineUnit, PenaltyJoin } from "./penalty.terms";

/** A penalty as it is stored. One that names no figure is a penalty whose figures are unknown. */
export function penaltyOf(field: string, input: PenaltyTierInput): PenaltyTier {
  const prison = input.prison ? durationOf(`${field}.prison`, input.prison) : null;
  const fine = input.fine ? fineOf(`${field}.fine`, input.fine) : null;
  const disqualification = input.disqualification
    ? durationOf(`${field}.disqualification`, input.disqualification)
    : null;
  const increase = input.increase ?? null;
  if (increase !== null && !/^[1-9]\d?\/[1-9]\d?$/.test(increase))
    throw badInput(`${field}.increase`, "That is not a part.", 'Write it as "1/3" or "2/3".');
  return {
    appliesTo: localizedOrNull(`${field}.appliesTo`, input.appliesTo, 1_000),
    prison,
    fine,
    join: prison && fine ? (input.join ?? PenaltyJoin.UNKNOWN) : null,
    disqualification,
    increase,
    figuresUnknown: !prison && !fine && !disqualification && !increase,
  };
}

function durationOf(
  field: string,
  { min = null, max = null, unit, life }: PenaltyDurationInput,
): PenaltyDuration {
  if (life && max !== null)
    throw badInput(
      `${field}.max`,
      "What is for life has no greatest number.",
      "Leave `max` out, or set life: false.",
    );
  range(field, min, max, life);
  return { min, max, unit, life };
}

function fineOf(field: string, input: PenaltyFineInput): PenaltyFine {
  const { min = null, max = null, unit, perPerson } = input;
  const currency = input.currency ?? null;
  range(field, min, max, false);
  if ((unit === FineUnit.CURRENCY) !== (currency !== null) || (currency && !/^[A-Z]{3}$/.test(currency)))
    throw badInput(
      `${field}.currency`,
      "A fine in money has a currency, and no other fine has one.",
      "Give ISO 4217, e.g. GTQ, with the unit CURRENCY alone.",
    );
  return { min, max, unit, currency, perPerson };
}

function range(field: string, min: number | null, max: number | null, life: boolean) {
  if (min === null && max === null && !life)
    throw badInput(field, "The figures are missing.", "Give `min`, `max` or both, or leave the penalty out.");
  if ((min ?? 1) <= 0 || (max ?? 1) <= 0)
    throw badInput(
      field,
      "A penalty is more than nothing.",
      "Give numbers above 0; leave out what is not named.",
    );
  if (min !== null && max !== null && max < min)
    throw badInput(`${field}.max`, "The most is less than the least.", "Check the two numbers.");
}

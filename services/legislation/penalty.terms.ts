import { registerEnumType } from "type-graphql";

export enum DurationUnit {
  YEARS = "YEARS",
  MONTHS = "MONTHS",
}

registerEnumType(DurationUnit, {
  name: "PenaltyDurationUnit",
  description: "The unit in which a law counts a penalty.",
  valuesConfig: { YEARS: { description: "Years." }, MONTHS: { description: "Months." } },
});

export enum FineUnit {
  CURRENCY = "CURRENCY",
  DAY_FINES = "DAY_FINES",
  MINIMUM_SALARIES = "MINIMUM_SALARIES",
  UMA = "UMA",
}

registerEnumType(FineUnit, {
  name: "FineUnit",
  description: "The unit in which a law counts a fine.",
  valuesConfig: {
    CURRENCY: { description: "Money, in the currency named." },
    DAY_FINES: { description: "Day-fines (días multa)." },
    MINIMUM_SALARIES: { description: "Minimum salaries (salarios mínimos)." },
    UMA: { description: "Units of account (unidades de medida y actualización, Mexico)." },
  },
});

export enum PenaltyJoin {
  AND = "AND",
  AND_OR = "AND_OR",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(PenaltyJoin, {
  name: "PenaltyJoin",
  description: "How prison and fine go together.",
  valuesConfig: {
    AND: { description: "Both." },
    AND_OR: { description: "One of them, or both." },
    UNKNOWN: { description: "The source does not say." },
  },
});

import { type Localized } from "../../kit/localized-text";
import { COMPILER } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { stableId } from "../../kit/stable-id";
import { LegalElement, Requirement } from "../element.terms";
import { type ElementReading, MatrixEntry } from "../entry.entity";
import { EntryStanding } from "../matrix.terms";
import { type PenaltyDuration, type PenaltyFine, type PenaltyTier } from "../penalty";
import { DurationUnit, FineUnit, PenaltyJoin } from "../penalty.terms";
import { type UncertainDay } from "../uncertain-day";

/** What was read of a law for one cell; what was not read is left out. */
export interface Reading {
  /** e.g. "SLV/SMUGGLING/PENALTY". */
  cell: string;
  /** What tells it from the others of its cell. */
  slug: string;
  /** "law" or "law/article". */
  law: string | null;
  standing?: EntryStanding;
  en: string;
  es: string;
  acts?: Localized[];
  purposes?: Localized[];
  elements?: ElementReading[];
  penalties?: PenaltyTier[];
  from?: UncertainDay;
  to?: UncertainDay;
  sources: Source[];
}

const UNKNOWN_DAY: UncertainDay = { earliest: null, latest: null };
export const on = (day: string): UncertainDay => ({ earliest: day, latest: day });
export const between = (earliest: string | null, latest: string | null): UncertainDay => ({
  earliest,
  latest,
});
export const inYear = (year: number): UncertainDay => between(`${year}-01-01`, `${year}-12-31`);

/** The law in force when its text was read, since a day that was not. */
export const asRead = between(null, "2026-11-23");

export const idOf = (cell: string, slug: string) => stableId(`matrix-entry/${cell}/${slug}`);

/** An entry as the hub holds it from the moment it is loaded: that is its transaction time. */
export const entryAt =
  (recordedAt: Date) =>
  ({ cell, slug, law, en, es, from = UNKNOWN_DAY, to, ...read }: Reading): MatrixEntry =>
    Object.assign(new MatrixEntry(), {
      id: idOf(cell, slug),
      cellId: cell,
      lawId: law?.split("/")[0] ?? null,
      provisionId: law?.includes("/") ? law : null,
      standing: EntryStanding.LAW,
      summary: { en, es },
      acts: [],
      means: [],
      purposes: [],
      elements: [],
      penalties: [],
      fromEarliest: from.earliest,
      fromLatest: from.latest,
      hasEnd: to !== undefined,
      toEarliest: to?.earliest ?? null,
      toLatest: to?.latest ?? null,
      ...read,
      recordedAt,
      recordedById: COMPILER,
      supersededAt: null,
      supersededBecause: null,
      correctsId: null,
      verifiedAt: null,
      version: 1,
    });

export const element = (
  name: keyof typeof LegalElement,
  requirement: keyof typeof Requirement,
  en: string,
  es: string,
): ElementReading => ({
  element: LegalElement[name],
  requirement: Requirement[requirement],
  reason: { en, es },
});

export const years = (min: number | null, max: number | null): PenaltyDuration => ({
  min,
  max,
  unit: DurationUnit.YEARS,
  life: false,
});
export const toLife = (min: number | null = null): PenaltyDuration => ({
  min,
  max: null,
  unit: DurationUnit.YEARS,
  life: true,
});

const fine = (
  unit: FineUnit,
  min: number | null,
  max: number | null,
  currency: string | null = null,
): PenaltyFine => ({ min, max, unit, currency, perPerson: false });
export const dayFines = (min: number, max: number) => fine(FineUnit.DAY_FINES, min, max);
export const salaries = (min: number, max: number) => fine(FineUnit.MINIMUM_SALARIES, min, max);
export const uma = (min: number, max: number) => fine(FineUnit.UMA, min, max);
export const money = (currency: string, min: number | null, max: number) =>
  fine(FineUnit.CURRENCY, min, max, currency);
export const { AND, AND_OR, UNKNOWN } = PenaltyJoin;

const NOTHING: PenaltyTier = {
  appliesTo: null,
  prison: null,
  fine: null,
  join: null,
  disqualification: null,
  increase: null,
  figuresUnknown: false,
};
export const penalty = (read: Partial<PenaltyTier>): PenaltyTier => ({ ...NOTHING, ...read });
export const prison = (duration: PenaltyDuration, en?: string, es?: string): PenaltyTier =>
  penalty({ prison: duration, appliesTo: en && es ? { en, es } : null });
/** The law has a penalty, and its figures could not be read. */
export const figuresUnknown = (en?: string, es?: string): PenaltyTier =>
  penalty({ figuresUnknown: true, appliesTo: en && es ? { en, es } : null });

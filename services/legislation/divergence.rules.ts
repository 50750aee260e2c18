import { type Localized } from "../kit/localized-text";
import { type MatrixCell } from "./cell.entity";
import { Country } from "./country.stub";
import { type CountryElement, type Divergences } from "./divergence";
import { type LegalElement, Requirement } from "./element.terms";
import { type MatrixEntry } from "./entry.entity";
import { contradicting, holdsOn, lawIn } from "./entry.rules";
import { Holds } from "./matrix.terms";

export type Verdict = keyof Pick<Divergences, "diverging" | "conforming" | "disputed" | "unknown">;

/** A cell and what it holds on the day. */
export interface FilledCell {
  cell: MatrixCell;
  entries: MatrixEntry[];
}

const NOT_SAID: Localized = {
  en: "No source that the hub holds says so for that day.",
  es: "Ninguna fuente del portal lo dice para ese día.",
};
const NOT_DATED: Localized = {
  en: "A source speaks of it, but the hub does not know whether that law held on that day.",
  es: "Una fuente habla de ello, pero el portal no sabe si esa ley regía ese día.",
};
const CONTRADICTED: Localized = {
  en: "Sources contradict each other, and nothing is decided.",
  es: "Las fuentes se contradicen y nada se ha resuelto.",
};

/** Where one country stands with an element, against what the Protocol asks. Unknown is not no. */
export function stanceOf(
  element: LegalElement,
  asked: Requirement,
  day: string,
  filled: FilledCell[],
): [Verdict, CountryElement] {
  const readings = filled.flatMap(({ cell, entries }) => readingsIn(element, cell, lawIn(entries)));
  const certain = readings.filter(({ entry }) => holdsOn(entry, day) === Holds.YES);
  const country = Country.at(filled[0]!.cell.countryIso3);
  const answer = (verdict: Verdict, requirement: Requirement, reason: Localized, rest: Reading[]) =>
    [verdict, { country, requirement, reason, ...shown(rest) }] satisfies [Verdict, CountryElement];
  if (certain.length === 0) {
    const why = readings.length > 0 ? NOT_DATED : NOT_SAID;
    return answer("unknown", Requirement.UNKNOWN, why, readings);
  }
  const values = new Set(certain.map(({ requirement }) => requirement));
  if (values.size > 1 && contradicting(certain.map(({ entry }) => entry)).length > 0)
    return answer("disputed", Requirement.UNKNOWN, CONTRADICTED, certain);
  const telling = certain.find(({ requirement }) => requirement !== asked) ?? certain[0]!;
  const verdict = telling.requirement === asked ? "conforming" : "diverging";
  return answer(verdict, telling.requirement, telling.reason, certain);
}

interface Reading {
  cell: MatrixCell;
  entry: MatrixEntry;
  requirement: Requirement;
  reason: Localized;
}

const readingsIn = (element: LegalElement, cell: MatrixCell, entries: MatrixEntry[]): Reading[] =>
  entries.flatMap((entry) =>
    entry.elements
      .filter((reading) => reading.element === element && reading.requirement !== Requirement.UNKNOWN)
      .map(({ requirement, reason }) => ({ cell, entry, requirement, reason })),
  );

const shown = (readings: Reading[]) => ({
  cells: [...new Set(readings.map(({ cell }) => cell))],
  entries: readings.map(({ entry }) => entry),
});

import { Language } from "../kit/languages";
import { type Localized } from "../kit/localized-text";
import { type Said } from "./staged-edit";

/** One field of which two revisions say different things; null where one of them says nothing. */
export interface Difference {
  field: string;
  language: Language | null;
  before: string | null;
  after: string | null;
}

const BILINGUAL = [
  ...(["title", "problem", "whatWasDone", "results", "lessons", "whatFailed"] as const),
  ...(["replicationConditions", "scope", "funding", "focalPoint"] as const),
];

/** Every other field, by the name that callers know it by. */
const PLAIN = {
  country: "countryIso3",
  crime: "crime",
  axis: "axis",
  evidence: "evidence",
  completion: "completion",
  startedOn: "startedOn",
  endedOn: "endedOn",
  population: "population",
  implementingPartners: "implementingPartners",
  treatyArticles: "treatyArticles",
  strategyItems: "strategyItemIds",
  adaptedFrom: "adaptedFromId",
  sources: "sources",
} as const satisfies Record<string, keyof Said>;

/** What differs between two revisions, field by field, and text by text in each language. */
export function differences(before: Said, after: Said): Difference[] {
  const texts = BILINGUAL.flatMap((field) => textDifferences(field, before[field], after[field]));
  const values = Object.entries(PLAIN).map(([field, property]) => ({
    field,
    language: null,
    before: asText(before[property]),
    after: asText(after[property]),
  }));
  return [...texts, ...values].filter((one) => one.before !== one.after);
}

function textDifferences(field: string, before: Localized | null, after: Localized | null): Difference[] {
  const inLanguage = Object.values(Language).map((language) => ({
    field,
    language,
    before: before?.[language] ?? null,
    after: after?.[language] ?? null,
  }));
  const original = [before, after].map((text) => text?.original?.toUpperCase() ?? null) as [string, string];
  return [
    ...inLanguage,
    { field: `${field}.original`, language: null, before: original[0], after: original[1] },
  ];
}

/** A value as it is, a list as JSON, an empty list as nothing. */
function asText(value: Said[keyof Said]): string | null {
  if (value == null || (Array.isArray(value) && value.length === 0)) return null;
  return Array.isArray(value) ? JSON.stringify(value.map(inOrder)) : String(value);
}

/** The database keeps a source's fields in an order of its own. */
const inOrder = (one: unknown) =>
  one && typeof one === "object" ? Object.fromEntries(Object.entries(one).sort()) : one;

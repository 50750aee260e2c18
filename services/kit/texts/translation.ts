import { registerEnumType } from "type-graphql";

import { Language } from "../languages";

export enum TranslationStatus {
  ORIGINAL = "ORIGINAL",
  CURRENT = "CURRENT",
  STALE = "STALE",
  MISSING = "MISSING",
}

registerEnumType(TranslationStatus, {
  name: "TranslationStatus",
  description: "How a text stands in one language.",
  valuesConfig: {
    ORIGINAL: { description: "It was first written in this language." },
    CURRENT: {
      description:
        "It says what the text in the other language says; also where nobody knows which came first.",
    },
    STALE: {
      description: "The text in the other language has changed since, and this one has not followed.",
    },
    MISSING: { description: "It does not exist in this language." },
  },
});

/** A bilingual text as it is stored: at least one language, which one it was written in where known, and which one lags behind. */
export interface Localized {
  es?: string;
  en?: string;
  original?: Language;
  stale?: Language;
}

export function statusIn(stored: Localized, language: Language): TranslationStatus {
  if (stored[language] === undefined) return TranslationStatus.MISSING;
  if (stored.stale === language) return TranslationStatus.STALE;
  return stored.original === language ? TranslationStatus.ORIGINAL : TranslationStatus.CURRENT;
}

const confirmed = new WeakSet<object>();
/** Notes that the author finds the unchanged translation right, for the write that is under way. */
export function confirm(text: Localized): Localized {
  confirmed.add(text);
  return text;
}

/** A value as it is to be stored: where one half of a bilingual text has changed, the other lags behind. Lists go by place. */
export function settled(before: unknown, after: unknown): unknown {
  if (after === null || typeof after !== "object" || after instanceof Date) return after;
  if (isLocalized(after)) return isLocalized(before) ? settledText(before, after) : after;
  if (Array.isArray(after))
    return after.map((one, i) => settled(Array.isArray(before) ? before[i] : null, one));
  const entries = Object.entries(after);
  const earlier = (before ?? {}) as Record<string, unknown>;
  return Object.fromEntries(entries.map(([key, part]) => [key, settled(earlier[key], part)]));
}

function settledText(before: Localized, after: Localized): Localized {
  const original =
    after.original ?? (before.original && after[before.original] ? before.original : undefined);
  const { stale: _, ...text } = { ...after, ...(original && { original }) };
  if (text.es === undefined || text.en === undefined || confirmed.has(after)) return text;
  const stale = lagging(before, text);
  return stale ? { ...text, stale } : text;
}

/** The language that has not followed: never the original itself. */
function lagging(before: Localized, after: Localized): Language | undefined {
  const [es, en] = [before.es !== after.es, before.en !== after.en];
  if (es === en) return es || before.stale === after.original ? undefined : before.stale;
  const [changed, kept] = es ? [Language.ES, Language.EN] : [Language.EN, Language.ES];
  if (before[kept] === undefined || before[changed] === undefined) return undefined;
  if (after.original === kept) return undefined;
  return before.stale === changed ? undefined : kept;
}

const KEYS = new Set(["es", "en", "original", "stale"]);
const isLocalized = (value: unknown): value is Localized =>
  value !== null &&
  typeof value === "object" &&
  ("es" in value || "en" in value) &&
  Object.keys(value).every((key) => KEYS.has(key));

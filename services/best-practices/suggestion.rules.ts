import { type Localized } from "../kit/localized-text";
import { EvidenceLevel } from "./practice.terms";
import { MatchKind, type PracticeMatch } from "./suggestion.entity";

/** What is missing in a country, by what a practice elsewhere could have in common with it. */
export interface Gap {
  country: string;
  item: string | null;
  /** The items of the item's phase, itself among them. */
  samePhaseItems: string[];
  phase: Localized | null;
  articles: string[];
}

/** What a practice has in common with a gap, as it was found. */
export interface Common {
  onItem: boolean;
  onPhase: string[];
  onArticles: string[];
}

export function matches({ item }: Gap, { onItem, onPhase, onArticles }: Common): PracticeMatch[] {
  return [
    ...(onItem && item ? [{ on: MatchKind.STRATEGY_ITEM, values: [item] }] : []),
    ...(onPhase.length > 0 ? [{ on: MatchKind.PHASE, values: onPhase }] : []),
    ...(onArticles.length > 0 ? [{ on: MatchKind.TREATY_ARTICLE, values: onArticles }] : []),
  ];
}

const RESULTS: Record<EvidenceLevel, { es: string; en: string }> = {
  [EvidenceLevel.REPLICATED]: {
    es: "se repitió en otro lugar con resultados semejantes",
    en: "it was carried out again elsewhere, with like results",
  },
  [EvidenceLevel.EVALUATED]: { es: "sus resultados fueron evaluados", en: "its results were evaluated" },
  [EvidenceLevel.MONITORED]: {
    es: "se llevaron cifras mientras se realizaba",
    en: "figures were kept while it was carried out",
  },
  [EvidenceLevel.ANECDOTAL]: {
    es: "sus resultados son lo que cuentan quienes participaron",
    en: "its results are what those involved tell",
  },
  [EvidenceLevel.UNKNOWN]: {
    es: "no se sabe en qué se basan sus resultados",
    en: "what its results rest on is not known",
  },
};

/** Why a practice is shown, as a sentence in both languages. */
export function reasonFor(gap: Gap, matched: PracticeMatch[], evidence: EvidenceLevel): Localized {
  const parts = matched.map((match) => inCommon(gap, match));
  const { es, en } = RESULTS[evidence];
  return {
    es: `Sirve ${parts.map((part) => part.es).join(" y ")}; ${es}.`,
    en: `It serves ${parts.map((part) => part.en).join(" and ")}; ${en}.`,
  };
}

function inCommon({ phase }: Gap, { on, values }: PracticeMatch): { es: string; en: string } {
  const named = values.join(", ");
  if (on === MatchKind.STRATEGY_ITEM)
    return {
      es: `a la misma parte de la Estrategia (${named})`,
      en: `the same item of the Strategy (${named})`,
    };
  if (on === MatchKind.TREATY_ARTICLE)
    return { es: `al mismo artículo (${named})`, en: `the same article (${named})` };
  const name = { es: phase?.es ?? phase?.en, en: phase?.en ?? phase?.es };
  return {
    es: `a la misma fase de atención${name.es ? `, ${name.es.toLowerCase()}` : ""} (${named})`,
    en: `the same phase of care${name.en ? `, ${name.en.toLowerCase()}` : ""} (${named})`,
  };
}

import { Language } from "../kit/languages";
import { ReportSubject } from "./subject";

/** What a rendered report says beside the report itself. */
export interface Words {
  conference: string;
  unofficial: string;
  unofficialPart: string;
  summary: string;
  fallback: string;
  refersTo: string;
  draft: string;
  subjects: Record<ReportSubject, string>;
}

export const WORDS: Record<Language, Words> = {
  [Language.ES]: {
    conference: "Conferencia Regional sobre Migración",
    unofficial: "Traducción no oficial al español. Vale el texto original en inglés.",
    unofficialPart: "traducción no oficial",
    summary:
      "Resumen de las fuentes citadas en palabras del centro de intercambio; no es el texto del informe.",
    fallback: "solo en inglés",
    refersTo: "Se refiere a",
    draft: "Borrador: todavía no se ha presentado.",
    subjects: {
      COUNTRY: "país",
      PARTNER: "organización",
      PRACTICE: "práctica",
      STRATEGY_ITEM: "elemento de la Estrategia",
      CONTRIBUTION: "contribución",
      INDICATOR_ANSWER: "respuesta a un indicador",
      MATRIX_CELL: "celda de la matriz",
      OBSTACLE: "obstáculo",
      PROGRAMME: "programa",
      INSTRUMENT: "instrumento",
    },
  },
  [Language.EN]: {
    conference: "Regional Conference on Migration",
    unofficial: "Unofficial translation into English. The original Spanish text prevails.",
    unofficialPart: "unofficial translation",
    summary: "Summary of the cited sources in the hub's words; this is not the text of the report.",
    fallback: "in Spanish only",
    refersTo: "Refers to",
    draft: "Draft: not submitted yet.",
    subjects: {
      COUNTRY: "country",
      PARTNER: "organisation",
      PRACTICE: "practice",
      STRATEGY_ITEM: "item of the Strategy",
      CONTRIBUTION: "contribution",
      INDICATOR_ANSWER: "answer to an indicator",
      MATRIX_CELL: "cell of the matrix",
      OBSTACLE: "obstacle",
      PROGRAMME: "programme",
      INSTRUMENT: "instrument",
    },
  },
};

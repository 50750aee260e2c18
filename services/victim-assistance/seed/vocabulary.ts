import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { StrategyPhase, StrategyPrinciple } from "../vocabulary.entity";
import { COSTA_RICA_LAW, HONDURAS_LAW, SVET, SYNTHESIS } from "./sources";

const sequence: [id: string, en: string, es: string][] = [
  ["detection", "Detection", "Detección"],
  ["identification", "Identification", "Identificación"],
  ["immediate-protection", "Immediate protection", "Protección inmediata"],
  ["primary-assistance", "Primary assistance", "Atención primaria"],
  ["secondary-assistance", "Secondary assistance", "Atención secundaria"],
  ["repatriation", "Repatriation", "Repatriación"],
  ["reintegration", "Reintegration", "Reintegración"],
  ["follow-up", "Follow-up", "Seguimiento"],
];

/** Until chapter 8 of the Strategy can be read, the phases are ours and say so. */
export const phases = sequence.map(([id, en, es], i) =>
  make(StrategyPhase, { id, name: { en, es }, order: i + 1, isSynthesis: true, sources: [SYNTHESIS] }),
);

const principle = (source: Source) => (id: string, en: string, es: string) =>
  make(StrategyPrinciple, { id, name: { en, es }, sources: [source] });
const inProtocol = principle(SVET);

export const svetPrinciples = [
  inProtocol("best-interests-of-the-child", "Best interests of the child", "Interés superior de la niñez"),
  inProtocol("special-protection", "Special protection", "Protección especial"),
  inProtocol("no-revictimisation", "No re-victimisation", "No revictimización"),
  inProtocol("confidentiality", "Confidentiality", "Confidencialidad"),
  inProtocol("non-discrimination", "Non-discrimination", "No discriminación"),
  inProtocol("participation-and-information", "Participation and information", "Participación e información"),
  inProtocol(
    "respect-for-cultural-identity",
    "Respect for cultural identity",
    "Respeto a la identidad cultural",
  ),
];

/** Chapter 6.2 of the Strategy could not be read: these are principles of national texts, each with its own source. */
export const principles = [
  ...svetPrinciples,
  principle(HONDURAS_LAW)(
    "universality-of-rights",
    "Universality of rights",
    "Universalidad de los derechos",
  ),
  principle(COSTA_RICA_LAW)(
    "protection-not-conditional-on-cooperation",
    "Protection not conditional on cooperation",
    "Protección no condicionada a la colaboración",
  ),
];

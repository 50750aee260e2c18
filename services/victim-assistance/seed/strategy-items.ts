import { ItemKind } from "../item.enums";
import { itemOf } from "./item";
import { STRATEGY } from "./sources";

const { CHAPTER, SECTION, ANNEX } = ItemKind;
const item = itemOf("2011-revised", STRATEGY);

/** The contents of the revised edition, as far as they were read. */
export const strategyItems = [
  item(CHAPTER, "1", "Introduction", "Introducción"),
  item(CHAPTER, "2", "Rationale and scope", "Justificación y alcance"),
  item(CHAPTER, "3", "Regional legal framework", "Marco legal regional"),
  item(CHAPTER, "4", "Operational definitions", "Definiciones operativas"),
  item(
    CHAPTER,
    "5",
    "Trafficking in persons: concept, modalities, constitutive elements, difference from smuggling, link with migration",
    "La trata de personas: concepto, modalidades, elementos constitutivos, diferencia con el tráfico ilícito, vínculo con la migración",
  ),
  item(CHAPTER, "6", "Approaches and guiding principles", "Enfoques y principios rectores"),
  item(SECTION, "6.1", "Approaches", "Enfoques"),
  item(SECTION, "6.2", "Guiding principles", "Principios rectores"),
  item(CHAPTER, "7", "Definition of comprehensive care", "Definición de la atención integral"),
  item(CHAPTER, "8", "The Regional Strategy", "La Estrategia Regional"),
  item(
    CHAPTER,
    "9",
    "Actions and guidelines for putting it into operation",
    "Acciones y lineamientos para ponerla en práctica",
  ),
  item(CHAPTER, "10", "Follow-up and evaluation", "Seguimiento y evaluación"),
  item(ANNEX, "A", "Annexes", "Anexos"),
  item(ANNEX, "A.1", "Annex I", "Anexo I"),
  item(ANNEX, "A.2", "Annex II", "Anexo II"),
  item(ANNEX, "A.3", "Annex III", "Anexo III"),
  item(ANNEX, "A.4", "Annex IV", "Anexo IV"),
];

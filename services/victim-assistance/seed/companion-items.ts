import { ItemKind } from "../item.enums";
import { itemOf } from "./item";
import { COALITION_GUIDELINES, COALITION_SLIDES, RCM_GUIDELINES, SVET } from "./sources";
import { svetPrinciples } from "./vocabulary";

const { SECTION, STAGE, GUIDELINE } = ItemKind;
const protocol = itemOf("svet-protocol", SVET);
const operating = itemOf("coalition-operating-guidelines", COALITION_GUIDELINES);
const national = itemOf("coalition-national-guidelines", COALITION_SLIDES);
const rcm = (edition: string) => itemOf(edition, RCM_GUIDELINES);
const principleIds = svetPrinciples.map(({ id }) => id);
const children = { en: "Children", es: "Niñas, niños y adolescentes" };
const adults = { en: "Adults", es: "Personas adultas" };
const vulnerable = { en: "Vulnerable migrants", es: "Personas migrantes en situación de vulnerabilidad" };

/** Texts beside the Strategy. To which phase an item belongs is the hub's reading; where that is not plain it has none. */
export const companionItems = [
  protocol(SECTION, "1", "Principles", "Principios", { principleIds }),
  protocol(SECTION, "2", "Stages of care", "Etapas de la atención"),
  protocol(STAGE, "2.1", "Immediate care", "Atención inmediata", { phaseId: "immediate-protection" }),
  protocol(STAGE, "2.2", "Risk assessment", "Evaluación del riesgo"),
  protocol(STAGE, "2.3", "First-order care", "Atención de primer orden", { phaseId: "primary-assistance" }),
  protocol(STAGE, "2.4", "Second-order care", "Atención de segundo orden", {
    phaseId: "secondary-assistance",
  }),
  protocol(STAGE, "2.5", "Follow-up and evaluation", "Seguimiento y evaluación", { phaseId: "follow-up" }),
  protocol(SECTION, "3", "Repatriated victims", "Víctimas repatriadas", { phaseId: "repatriation" }),
  protocol(SECTION, "4", "Life project", "Proyecto de vida"),
  protocol(
    SECTION,
    "5",
    "Separate routes for children and adults",
    "Rutas separadas para la niñez y para personas adultas",
    {
      population: [children, adults],
    },
  ),
  protocol(ItemKind.ANNEX, "A", "Technical forms", "Fichas técnicas"),
  operating(SECTION, "1", "Integration", "Integración"),
  operating(SECTION, "2", "Responsibilities", "Responsabilidades"),
  operating(SECTION, "3", "Functions of the Presidency", "Funciones de la Presidencia"),
  operating(SECTION, "4", "Functions of the Technical Secretariat", "Funciones de la Secretaría Técnica"),
  operating(
    SECTION,
    "5",
    "Coordination with the Regional Conference on Migration",
    "Coordinación con la Conferencia Regional sobre Migración",
  ),
  operating(SECTION, "6", "Monitoring mechanism", "Mecanismo de seguimiento"),
  national(
    GUIDELINE,
    "1",
    "The national guidelines as a whole",
    "Los lineamientos nacionales en su conjunto",
  ),
  rcm("rcm-child-victims-repatriation")(
    GUIDELINE,
    "1",
    "Repatriation of child victims of trafficking",
    "Repatriación de niñas, niños y adolescentes víctimas de trata",
    { phaseId: "repatriation", population: [children] },
  ),
  rcm("rcm-unaccompanied-children-repatriation")(
    GUIDELINE,
    "1",
    "Repatriation of unaccompanied children",
    "Repatriación de niñas, niños y adolescentes no acompañados",
    { phaseId: "repatriation", population: [children] },
  ),
  rcm("rcm-vulnerable-migrants-identification")(
    GUIDELINE,
    "1",
    "Preliminary identification and referral of vulnerable migrants",
    "Identificación preliminar y referencia de personas migrantes en situación de vulnerabilidad",
    { phaseId: "identification", population: [vulnerable] },
  ),
];

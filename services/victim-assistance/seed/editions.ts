import { Language } from "../../kit/languages";
import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { EditionKind, StrategyEdition } from "../edition.entity";
import { COALITION_GUIDELINES, COALITION_SLIDES, RCM_GUIDELINES, STRATEGY, SVET } from "./sources";

const title: Localized = {
  es: "Estrategia Regional para la Atención Integral y el Acompañamiento a las Víctimas de Trata de Personas en Centroamérica",
  en: "Regional Strategy for Comprehensive Care and Accompaniment for Victims of Trafficking in Persons in Central America (unofficial translation)",
  original: Language.ES,
};
const ecpat: Localized = {
  en: "ECPAT Guatemala, executing agency of the regional framework for action (approved in December 2008) financed by the Inter-American Development Bank",
  es: "ECPAT Guatemala, organismo ejecutor del Marco de Acción Regional (aprobado en diciembre de 2008) financiado por el Banco Interamericano de Desarrollo",
};
const purpose: Localized = {
  en: "To unify the region's policies, criteria, processes and standards that prevent and punish trafficking, and to improve the care of victims.",
  es: "Unificar las políticas, los criterios, los procesos y las normas de la región que previenen y sancionan la trata, y mejorar la atención a las víctimas.",
};
const coalition: Localized = {
  en: "Regional Coalition against Trafficking in Persons and Migrant Smuggling",
  es: "Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes",
};
const rcm: Localized = { en: "Regional Conference on Migration", es: "Conferencia Regional sobre Migración" };
const unread = { issuedOn: null, revisesId: null, purpose: null };

const guideline = (id: string, issuedOn: string, en: string, es: string) =>
  make(StrategyEdition, {
    ...unread,
    id,
    issuedOn,
    kind: EditionKind.COMPANION,
    issuer: rcm,
    title: { en, es },
    sources: [RCM_GUIDELINES],
    note: {
      en: "A companion text of the Conference, not part of the Regional Strategy. The title is in the hub's words; the text was not read.",
      es: "Texto complementario de la Conferencia, ajeno a la Estrategia Regional. El título está en palabras de esta plataforma; no se leyó el texto.",
    },
  });

export const editions = [
  make(StrategyEdition, {
    id: "2011",
    kind: EditionKind.STRATEGY,
    title,
    issuer: ecpat,
    issuedOn: "2011-09",
    revisesId: null,
    purpose: null,
    note: {
      en: "Approved in September 2011. The text of this edition was not read, so it has no items here: what could be read is the edition that revises it.",
      es: "Aprobada en septiembre de 2011. No se leyó el texto de esta edición y por eso no tiene elementos aquí: lo que pudo leerse es la edición que la revisa.",
    },
    sources: [STRATEGY],
  }),
  make(StrategyEdition, {
    id: "2011-revised",
    kind: EditionKind.STRATEGY,
    title,
    issuer: ecpat,
    issuedOn: null,
    revisesId: "2011",
    purpose,
    note: {
      en:
        "A later revision of the Strategy of 2011; its date is not known. Its opening and contents were read. The text of chapters 6 to 10 " +
        "could not be read: their items have a title and no action. Item titles are in the hub's words in both languages. " +
        "Gaps that it finds: money and staff, lack of differentiated programmes, no articulated platform of services.",
      es:
        "Revisión posterior de la Estrategia de 2011; no se conoce su fecha. Se leyeron su inicio y su índice. El texto de los capítulos 6 a 10 " +
        "no pudo leerse: sus elementos tienen título y no tienen acción. Los títulos están en palabras de esta plataforma en ambos idiomas. " +
        "Vacíos que señala: recursos y personal, falta de programas diferenciados, ausencia de una plataforma articulada de servicios.",
    },
    sources: [STRATEGY],
  }),
  make(StrategyEdition, {
    ...unread,
    id: "coalition-national-guidelines",
    kind: EditionKind.COALITION,
    issuer: coalition,
    title: {
      en: "National Guidelines for Strengthening Institutional Coordination",
      es: "Lineamientos Nacionales para el Fortalecimiento de la Coordinación Institucional",
    },
    note: {
      en: "The text was not read. The same slides of 2016 report a logo, smuggling added to the Coalition's mandate, and Mexico and the Dominican Republic as active members.",
      es: "No se leyó el texto. Las mismas diapositivas de 2016 informan de un logotipo, de la inclusión del tráfico ilícito en el mandato de la Coalición y de México y la República Dominicana como miembros activos.",
    },
    sources: [COALITION_SLIDES],
  }),
  make(StrategyEdition, {
    ...unread,
    id: "coalition-operating-guidelines",
    kind: EditionKind.COALITION,
    issuer: coalition,
    title: {
      es: "Lineamientos de actuación",
      en: "Operating guidelines (unofficial translation)",
      original: Language.ES,
    },
    note: {
      en: "The Coalition's own rules of work. The items are the subjects that it treats; their numbers are the hub's.",
      es: "Reglas de trabajo de la propia Coalición. Los elementos son los temas que trata; su numeración es de esta plataforma.",
    },
    sources: [COALITION_GUIDELINES, COALITION_SLIDES],
  }),
  make(StrategyEdition, {
    ...unread,
    id: "svet-protocol",
    kind: EditionKind.COMPANION,
    title: { en: "Inter-institutional protocol of SVET", es: "Protocolo interinstitucional de la SVET" },
    issuer: { en: "SVET, Guatemala", es: "SVET, Guatemala" },
    note: {
      en: "An official national text of Guatemala, a counterpart of the Regional Strategy and no part of it. The items are what was read in it; their numbers and wording are the hub's.",
      es: "Texto nacional oficial de Guatemala, homólogo de la Estrategia Regional y ajeno a ella. Los elementos son lo que se leyó en él; su numeración y redacción son de esta plataforma.",
    },
    sources: [SVET],
  }),
  guideline(
    "rcm-child-victims-repatriation",
    "2007-04",
    "Guidelines on the repatriation of child victims of trafficking",
    "Lineamientos sobre la repatriación de niñas, niños y adolescentes víctimas de trata",
  ),
  guideline(
    "rcm-unaccompanied-children-repatriation",
    "2009-07",
    "Guidelines on the repatriation of unaccompanied children",
    "Lineamientos sobre la repatriación de niñas, niños y adolescentes no acompañados",
  ),
  guideline(
    "rcm-vulnerable-migrants-identification",
    "2013-06",
    "Guidelines on the preliminary identification and referral of vulnerable migrants",
    "Lineamientos sobre la identificación preliminar y la referencia de personas migrantes en situación de vulnerabilidad",
  ),
];

import { type Localized } from "../../kit/localized-text";
import { Confidence } from "../../kit/source";
import { type PartnerAlias } from "../partner-name";
import { PartnerKind } from "../partner.kind";
import { GENERAL, read, row } from "./row";

const LIST = read("Regional Conference on Migration, crmsv.org/en/about-us/observer-organizations");

interface More {
  aliases?: PartnerAlias[];
  note?: Localized;
  confidence?: Confidence;
}

/** An observer organisation: that it is one is read; most names in full are general knowledge, and said to be. */
const observer = (id: string, name: Localized, acronym: Localized | undefined, more: More = {}) =>
  row({
    id,
    kind: PartnerKind.OBSERVER,
    name,
    acronym,
    confidence: Confidence.BACKGROUND,
    ...more,
    sources: more.confidence === Confidence.HIGH ? [LIST] : [LIST, GENERAL],
  });
const both = (text: string): Localized => ({ en: text, es: text });
const sure = { confidence: Confidence.HIGH };

/** The thirteen observer organisations that the Conference lists. */
export const observers = [
  observer(
    "iom",
    { en: "International Organization for Migration", es: "Organización Internacional para las Migraciones" },
    { en: "IOM", es: "OIM" },
    sure,
  ),
  observer(
    "eclac",
    {
      en: "Economic Commission for Latin America and the Caribbean",
      es: "Comisión Económica para América Latina y el Caribe",
    },
    { en: "ECLAC", es: "CEPAL" },
    {
      aliases: [
        {
          alias: "ECLAC/CELADE",
          note: { en: "As the Conference lists it.", es: "Como figura en la lista de la Conferencia." },
        },
      ],
    },
  ),
  observer(
    "unhcr",
    {
      en: "United Nations High Commissioner for Refugees",
      es: "Alto Comisionado de las Naciones Unidas para los Refugiados",
    },
    { en: "UNHCR", es: "ACNUR" },
    sure,
  ),
  observer(
    "iachr",
    { en: "Inter-American Commission on Human Rights", es: "Comisión Interamericana de Derechos Humanos" },
    { en: "IACHR", es: "CIDH" },
  ),
  observer(
    "un-special-rapporteur-migrants",
    {
      en: "United Nations Special Rapporteur on the human rights of migrants",
      es: "Relatoría Especial de las Naciones Unidas sobre los derechos humanos de los migrantes",
    },
    undefined,
    {
      note: {
        en: "The mandate, not the person who holds it.",
        es: "El mandato, no la persona que lo ejerce.",
      },
    },
  ),
  observer(
    "sica",
    { en: "Central American Integration System", es: "Sistema de la Integración Centroamericana" },
    both("SICA"),
    sure,
  ),
  observer(
    "unfpa",
    { en: "United Nations Population Fund", es: "Fondo de Población de las Naciones Unidas" },
    both("UNFPA"),
  ),
  observer(
    "segib",
    { en: "Ibero-American General Secretariat", es: "Secretaría General Iberoamericana" },
    both("SEGIB"),
  ),
  observer(
    "icrc",
    { en: "International Committee of the Red Cross", es: "Comité Internacional de la Cruz Roja" },
    { en: "ICRC", es: "CICR" },
  ),
  observer(
    "unicef",
    { en: "United Nations Children's Fund", es: "Fondo de las Naciones Unidas para la Infancia" },
    both("UNICEF"),
  ),
  observer(
    "ilo",
    { en: "International Labour Organization", es: "Organización Internacional del Trabajo" },
    { en: "ILO", es: "OIT" },
  ),
  observer(
    "undp",
    { en: "United Nations Development Programme", es: "Programa de las Naciones Unidas para el Desarrollo" },
    { en: "UNDP", es: "PNUD" },
  ),
  observer(
    "unodc",
    {
      en: "United Nations Office on Drugs and Crime",
      es: "Oficina de las Naciones Unidas contra la Droga y el Delito",
    },
    { en: "UNODC", es: "ONUDD" },
    {
      ...sure,
      aliases: [
        {
          alias: "UNODC",
          note: {
            en: "Used in Spanish too. From general knowledge; no source was read for it.",
            es: "Se usa también en español. De conocimiento general; no se leyó fuente para ello.",
          },
        },
      ],
    },
  ),
];

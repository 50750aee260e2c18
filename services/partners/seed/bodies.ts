import { Confidence } from "../../kit/source";
import { PartnerKind } from "../partner.kind";
import { read, row } from "./row";

const REPORT_2016 = read("Report of the Liaison Officer Network to the RCGM, Tegucigalpa, 8 June 2016");
const ABOUT = read("Regional Conference on Migration, crmsv.org/en/about-us");
const PRESIDENCY = read("Regional Conference on Migration, crmsv.org/en/about-us/presidency-pro-témpore");
const spanishIsGeneral = {
  en: "The Spanish form is from general knowledge; no source was read for it.",
  es: "La forma en español es de conocimiento general; no se leyó fuente para ella.",
};

/** The Conference, its meetings and networks, its secretariat, and the Regional Coalition. A parent comes before its parts. */
export const bodies = [
  row({
    id: "rcm",
    kind: PartnerKind.BODY,
    name: { en: "Regional Conference on Migration", es: "Conferencia Regional sobre Migración" },
    acronym: { en: "RCM", es: "CRM" },
    aliases: [
      {
        alias: "Puebla Process",
        note: { en: "Its other name in English.", es: "Su otro nombre en inglés." },
      },
      {
        alias: "Proceso Puebla",
        note: { en: "Its other name in Spanish.", es: "Su otro nombre en español." },
      },
    ],
    sources: [ABOUT],
  }),
  row({
    id: "vice-ministerial-meeting",
    kind: PartnerKind.BODY,
    parent: "rcm",
    name: { en: "Vice-Ministerial Meeting", es: "Reunión Viceministerial" },
    sources: [PRESIDENCY],
  }),
  row({
    id: "presidency-pro-tempore",
    kind: PartnerKind.BODY,
    parent: "rcm",
    name: { en: "Presidency Pro-Témpore", es: "Presidencia Pro Témpore" },
    acronym: { en: "PPT", es: "PPT" },
    sources: [PRESIDENCY],
  }),
  row({
    id: "rcgm",
    kind: PartnerKind.CONSULTATION_GROUP,
    parent: "rcm",
    name: {
      en: "Regional Consultation Group on Migration",
      es: "Grupo Regional de Consulta sobre Migración",
    },
    acronym: { en: "RCGM", es: "GRCM" },
    note: {
      en: "The Spanish acronym is from general knowledge; no source was read for it.",
      es: "La sigla en español es de conocimiento general; no se leyó fuente para ella.",
    },
    sources: [read("Regional Conference on Migration, rcmvs.org/events"), REPORT_2016],
  }),
  row({
    id: "liaison-officer-network",
    kind: PartnerKind.NETWORK,
    parent: "rcm",
    name: {
      en: "Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons",
      es: "Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y Trata de Personas",
    },
    sources: [REPORT_2016, PRESIDENCY],
  }),
  row({
    id: "liaison-officer-network-consular-protection",
    kind: PartnerKind.NETWORK,
    parent: "rcm",
    name: {
      en: "Liaison Officers Network for Consular Protection",
      es: "Red de Funcionarios de Enlace de Protección Consular",
    },
    note: spanishIsGeneral,
    confidence: Confidence.BACKGROUND,
    sources: [read("Regional Conference on Migration, rcmvs.org/events")],
  }),
  row({
    id: "executive-secretariat",
    kind: PartnerKind.SECRETARIAT,
    parent: "rcm",
    former: [
      {
        name: { en: "Technical Secretariat", es: "Secretaría Técnica" },
        acronym: { en: "TS", es: "ST" },
        validFrom: null,
        validTo: "2016-06-08",
        note: {
          en: "The Network's report of 8 June 2016 uses this name. The day on which it changed is not known; it is later.",
          es: "El informe de la Red del 8 de junio de 2016 usa este nombre. No se conoce el día del cambio; es posterior.",
        },
        confidence: Confidence.MEDIUM,
      },
    ],
    name: { en: "Executive Secretariat", es: "Secretaría Ejecutiva" },
    acronym: { es: "SE" },
    confidence: Confidence.MEDIUM,
    note: {
      en: "The name on the Conference's site as read in 2026. The first day of its use is not known.",
      es: "El nombre en el sitio de la Conferencia, leído en 2026. No se conoce el primer día de su uso.",
    },
    sources: [
      read("Terms of reference of the Technical Secretariat, rcmvs.org/Acerca_de/Tors_ST.htm"),
      read("IOM San José, rosanjose.iom.int/en/regional-conference-migration"),
      REPORT_2016,
    ],
  }),
  row({
    id: "regional-coalition",
    kind: PartnerKind.COALITION,
    name: {
      en: "Regional Coalition against Trafficking in Persons and Migrant Smuggling",
      es: "Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes",
    },
    acronym: { es: "CORETT" },
    sources: [
      read("Regional Coalition, presentation of 2016, slideorbit.com/slide/…/504774"),
      read("IOM Development Fund, project PX.0012, developmentfund.iom.int"),
      read("acustiknoticias.com, June 2023, for the acronym"),
    ],
  }),
];

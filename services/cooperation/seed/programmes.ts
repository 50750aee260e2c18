import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { type Component } from "../component";
import { Programme } from "../programme.entity";
import { ProgrammeRole } from "../programme.parts";
import { GLO_ACT, MIP, MIP_UNREAD, REPORT_2016, STRATEGY } from "./sources";

const part =
  (sources: Source[]) =>
  (code: string, millions: number | null, en: string, es: string, ...themeIds: string[]): Component => ({
    code,
    title: { en, es },
    envelope: millions === null ? null : { amount: `${millions}000000`, currency: "EUR" },
    themeIds,
    sources,
  });
const read = part(MIP);
const unread = part(MIP_UNREAD);

/** 925 = 805 + 120, and 805 = 70 + 42 + 215 + 300 + 163 + 15; what each strand of component 2 has was not found. */
const mipParts = [
  read("1", 805, "Continental component", "Componente continental"),
  read(
    "1.1",
    70,
    "Security–development nexus",
    "Nexo entre seguridad y desarrollo",
    "security-and-development",
  ),
  read(
    "1.2",
    42,
    "Governance, accountability and equity",
    "Gobernanza, rendición de cuentas y equidad",
    "governance",
  ),
  read("1.3", 215, "Inclusive growth", "Crecimiento inclusivo", "inclusive-growth"),
  unread("1.4", 300, "Environment and climate", "Medio ambiente y clima", "environment-and-climate"),
  unread("1.5", 163, "Higher education", "Educación superior", "higher-education"),
  unread("1.6", 15, "Support", "Apoyo"),
  read("2", 120, "Central America", "Centroamérica"),
  read(
    "2.1",
    null,
    "Regional economic integration",
    "Integración económica regional",
    "regional-economic-integration",
  ),
  read("2.2", null, "Security and rule of law", "Seguridad y Estado de derecho", "security-and-rule-of-law"),
  read(
    "2.3",
    null,
    "Climate and disaster management",
    "Clima y gestión de desastres",
    "climate-and-disaster-management",
  ),
];

const unknown = {
  fundingInstrument: null,
  envelope: null,
  firstYear: null,
  lastYear: null,
  approvedOn: null,
  announcedOn: null,
  themeIds: [],
  parts: [],
  terms: [],
  version: 1,
};
const EU = { en: "European Union", es: "Unión Europea" };

export const programmes = [
  make(Programme, {
    ...unknown,
    id: "mip-latin-america-2014-2020",
    title: {
      en: "Multiannual Indicative Programme for Latin America 2014–2020",
      es: "Programa Indicativo Multianual para América Latina 2014-2020",
    },
    organisations: [
      { role: ProgrammeRole.DONOR, name: EU, partnerId: null },
      {
        role: ProgrammeRole.PUBLISHER,
        name: { en: "European Commission", es: "Comisión Europea" },
        partnerId: null,
      },
    ],
    fundingInstrument: "DCI",
    envelope: { amount: "925000000", currency: "EUR" },
    firstYear: 2014,
    lastYear: 2020,
    announcedOn: "2014-11-19",
    themeIds: mipParts.flatMap(({ themeIds }) => themeIds),
    parts: mipParts,
    terms: [
      {
        text: null,
        presentedById: "executive-secretariat",
        presentedOn: "2016-06-08",
        reportPointId: "2016-06-08/4",
        sources: [REPORT_2016],
      },
    ],
    note: {
      en: "Which strand pays for migration was looked for and not found; nor were the terms of cooperation that were presented on 8 June 2016.",
      es: "Se buscó y no se halló qué línea financia la migración; tampoco se hallaron los términos de cooperación presentados el 8 de junio de 2016.",
    },
    sources: [...MIP, REPORT_2016],
  }),
  make(Programme, {
    ...unknown,
    id: "regional-framework-for-action",
    title: { es: "Marco de Acción Regional…", en: "Regional Framework for Action…" },
    organisations: [
      {
        role: ProgrammeRole.DONOR,
        name: { en: "Inter-American Development Bank", es: "Banco Interamericano de Desarrollo" },
        partnerId: null,
      },
      {
        role: ProgrammeRole.IMPLEMENTER,
        name: { en: "ECPAT Guatemala", es: "ECPAT Guatemala" },
        partnerId: "ecpat-guatemala",
      },
    ],
    approvedOn: "2008-12",
    themeIds: ["care-of-trafficking-victims"],
    note: {
      en: "Only the beginning of its title was read. The Regional Strategy for victims came of it.",
      es: "Solo se leyó el comienzo de su título. De él surgió la Estrategia Regional para las víctimas.",
    },
    sources: [STRATEGY],
  }),
  make(Programme, {
    ...unknown,
    id: "glo-act-first-phase",
    title: { en: "GLO.ACT, first phase", es: "GLO.ACT, primera fase" },
    organisations: [
      {
        role: ProgrammeRole.UNKNOWN,
        name: {
          en: "United Nations Office on Drugs and Crime",
          es: "Oficina de las Naciones Unidas contra la Droga y el Delito",
        },
        partnerId: "unodc",
      },
      { role: ProgrammeRole.UNKNOWN, name: EU, partnerId: null },
    ],
    note: {
      en: "A programme of technical assistance. Its first phase covered no Member Country of the Conference.",
      es: "Un programa de asistencia técnica. Su primera fase no abarcó a ningún País Miembro de la Conferencia.",
    },
    sources: [GLO_ACT],
  }),
];

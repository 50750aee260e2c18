import { Confidence } from "../../kit/source";
import { PartnerKind } from "../partner.kind";
import { members } from "./countries";
import { GENERAL, read, row } from "./row";

const RNCOM = read("Regional Conference on Migration, rcmvs.org/en/about-us/civil-society");
const MISSPELLING = {
  en: "A misspelling of RROCM, met in documents; IOM's own page has it too.",
  es: "Error ortográfico por RROCM que aparece en documentos, también en la página de la OIM.",
};

export const civilSociety = [
  row({
    id: "rncom",
    kind: PartnerKind.CIVIL_SOCIETY,
    name: {
      en: "Regional Network for Civil Organizations on Migration",
      es: "Red Regional de Organizaciones Civiles para las Migraciones",
    },
    acronym: { en: "RNCOM", es: "RROCM" },
    aliases: [{ alias: "RRCOM", note: MISSPELLING }],
    sources: [RNCOM, read("IOM Mesoamerica Programme, programamesocaribe.iom.int")],
  }),
  row({
    id: "ecpat-guatemala",
    kind: PartnerKind.CIVIL_SOCIETY,
    country: "GTM",
    name: { en: "ECPAT Guatemala", es: "ECPAT Guatemala" },
    sources: [read("Regional Strategy, issuu.com/ecpatguatemala/docs/estrategia_regional_de_atencio_n")],
  }),
  row({
    id: "commca",
    kind: PartnerKind.BODY,
    name: {
      en: "Council of Ministers of Women's Affairs of Central America and the Dominican Republic",
      es: "Consejo de Ministras de la Mujer de Centroamérica y República Dominicana",
    },
    acronym: { es: "COMMCA" },
    confidence: Confidence.BACKGROUND,
    sources: [
      read("Regional study of 2008 on the law on trafficking, published with IOM and AECID, fdocuments.ec"),
      GENERAL,
    ],
  }),
];

/** RNCOM's national chapters: that there is one in each Member Country is read, their own names are not. */
export const chapters = members.map(({ iso3, en, es }) =>
  row({
    id: `rncom-${iso3.toLowerCase()}`,
    kind: PartnerKind.CIVIL_SOCIETY,
    country: iso3,
    parent: "rncom",
    name: { en: `RNCOM, national chapter in ${en}`, es: `RROCM, capítulo nacional en ${es}` },
    note: {
      en: "A description; the chapter's own name was not found.",
      es: "Una descripción; no se halló el nombre propio del capítulo.",
    },
    confidence: Confidence.MEDIUM,
    sources: [RNCOM],
  }),
);

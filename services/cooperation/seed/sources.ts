import { Confidence, type Source } from "../../kit/source";

const read = (citation: string, confidence = Confidence.HIGH): Source => ({ citation, confidence });

const EU_PAGES =
  "European Commission, Latin America: regional programmes, EU funding, " +
  "ec.europa.eu …latin-america-regional-programmes-eu-funding, and eulacfoundation.org";
const EEAS = "European External Action Service, eeas.europa.eu …/18078";

export const MIP = [read(EU_PAGES), read(EEAS)];
/** Figures and statements about the programme of which no text was read. */
export const MIP_UNREAD = [
  read("General knowledge of the programme; no source was read", Confidence.BACKGROUND),
];
export const REPORT_2016 = read(
  "Report of the Liaison Officer Network to the RCGM, Tegucigalpa, 8 June 2016, point 4",
);
export const STRATEGY = read(
  "ECPAT Guatemala, Estrategia Regional para la Atención Integral y el Acompañamiento a las Víctimas de Trata de " +
    "Personas en Centroamérica, revised edition, issuu.com/ecpatguatemala/docs/estrategia_regional_de_atencio_n",
);
export const GLO_ACT = read(
  "General knowledge of GLO.ACT's first phase; no source was read",
  Confidence.BACKGROUND,
);
export const MEMBERSHIP = read("Regional Conference on Migration, portal.crmsv.org/en/about-us");

import { COMPILER, make } from "../../kit/seed";
import { Confidence } from "../../kit/source";
import { Language } from "../../kit/languages";
import { dueOn } from "../deadline.rules";
import { Resolution } from "../resolution.entity";
import { obligationsOf } from "../resolution.rules";
import { members } from "./members";

const WORDS_2016 =
  "The interested countries that have not submitted the document are currently working in order to submit it to the " +
  "Technical Secretariat within a period of two months, at the latest. IOM will assist as requested.";
const WORDS_2017 = "By 21 July 2017.";

export const resolutions = [
  make(Resolution, {
    id: "2016-06-08-palermo-indicators",
    title: {
      en: "Advances in implementing the Palermo Protocol, by the indicators developed by IOM",
      es: "Avances en la aplicación del Protocolo de Palermo, según los indicadores desarrollados por la OIM",
    },
    words: {
      en: WORDS_2016,
      es:
        "Los países interesados que no han presentado el documento trabajan actualmente para presentarlo a la Secretaría " +
        "Técnica en un plazo de dos meses, a más tardar. La OIM asistirá según se le solicite.",
      original: Language.EN,
    },
    resolvedOn: "2016-06-08",
    dueOn: dueOn(WORDS_2016, "2016-06-08"),
    addresseeId: COMPILER,
    reportPointId: "2016-06-08/2a",
    frameworkId: null,
    period: null,
    sources: [
      {
        citation: "Report of the Liaison Officer Network to the RCGM, Tegucigalpa, 8 June 2016, point 2.a",
        confidence: Confidence.HIGH,
      },
    ],
    version: 1,
  }),
  make(Resolution, {
    id: "2017-06-21-legislation-matrices",
    title: {
      en: "Input still missing from the comparative matrices of legislation",
      es: "Insumos que aún faltan en las matrices comparativas de legislación",
    },
    words: { en: WORDS_2017, es: "A más tardar el 21 de julio de 2017." },
    resolvedOn: "2017-06-21",
    dueOn: dueOn(WORDS_2017, "2017-06-21"),
    addresseeId: COMPILER,
    reportPointId: null,
    frameworkId: null,
    period: null,
    sources: [
      {
        citation:
          "Report of the Liaison Officer Network, 21 June 2017, docsbay.net/conferencia-regional-sobre-migracion-crm",
        confidence: Confidence.HIGH,
      },
    ],
    version: 1,
  }),
];

/** Neither report names the countries that had still to submit: for each of them that is unknown. */
export const obligations = resolutions.flatMap((resolution) =>
  obligationsOf(
    resolution,
    members.map(({ iso3 }) => iso3),
    false,
  ),
);

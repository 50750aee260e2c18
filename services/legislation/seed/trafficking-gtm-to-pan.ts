import {
  AND,
  between,
  dayFines,
  element,
  figuresUnknown,
  inYear,
  money,
  on,
  penalty,
  prison,
  type Reading,
  years,
} from "./entry";
import * as from from "./sources";

const ACTS_GTM = [
  { es: "captación", en: "recruitment" },
  { es: "transporte", en: "transport" },
  { es: "traslado", en: "transfer" },
  { es: "retención", en: "retention" },
  { es: "acogida", en: "harbouring" },
  { es: "recepción", en: "receipt" },
];
const PURPOSES_GTM = [
  { es: "venta de personas", en: "sale of persons" },
  { es: "embarazo forzado", en: "forced pregnancy" },
  {
    es: "reclutamiento de personas menores de edad por grupos organizados",
    en: "recruitment of minors by organised groups",
  },
  { es: "pornografía", en: "pornography" },
];

const guatemala: Reading[] = [
  {
    cell: "GTM/TRAFFICKING/OFFENCE",
    slug: "2009",
    law: "gtm-penal-code/202-ter",
    en: "Trafficking is one of six acts for one of fifteen purposes of exploitation. Means are not an element of it.",
    es: "La trata es uno de seis actos con uno de quince fines de explotación. Los medios no son elemento del delito.",
    acts: ACTS_GTM,
    purposes: PURPOSES_GTM,
    elements: [
      element(
        "MEANS",
        "NO",
        "Article 202 Ter names acts and purposes, and no means.",
        "El artículo 202 Ter nombra actos y fines, y ningún medio.",
      ),
    ],
    from: inYear(2009),
    sources: from.guatemala202,
  },
  {
    cell: "GTM/TRAFFICKING/PENALTY",
    slug: "2009",
    law: "gtm-penal-code/202-ter",
    en: "8 to 18 years and 300,000 to 500,000 quetzales, from general knowledge: the text read does not give the penalty.",
    es: "De 8 a 18 años y de 300 000 a 500 000 quetzales, de conocimiento general: el texto leído no da la pena.",
    penalties: [penalty({ prison: years(8, 18), fine: money("GTQ", 300_000, 500_000), join: AND })],
    from: inYear(2009),
    sources: [from.background("Penalty of article 202 Ter: general knowledge; no source was read")],
  },
];

const honduras: Reading[] = [
  {
    cell: "HND/TRAFFICKING/OFFENCE",
    slug: "2012",
    law: "hnd-decree-59-2012",
    en: "Means aggravate trafficking and are not elements of it.",
    es: "Los medios agravan la trata y no son elementos de ella.",
    elements: [
      element(
        "MEANS",
        "AGGRAVATOR_ONLY",
        "The law of 2012 has means as aggravating circumstances, not as elements.",
        "La ley de 2012 tiene los medios como agravantes, no como elementos.",
      ),
    ],
    from: inYear(2012),
    to: between("2019-12-31", "2020-12-31"),
    sources: [from.honduras2017, from.honduras59],
  },
  {
    cell: "HND/TRAFFICKING/OFFENCE",
    slug: "2020",
    law: "hnd-penal-code/219",
    en: "The definition of trafficking was aligned with that of the Protocol.",
    es: "La definición de la trata se alineó con la del Protocolo.",
    elements: [
      element(
        "MEANS",
        "YES",
        "The definition of 2020 is aligned with the Protocol's.",
        "La definición de 2020 está alineada con la del Protocolo.",
      ),
    ],
    from: inYear(2020),
    sources: from.honduras219,
  },
  {
    cell: "HND/TRAFFICKING/PENALTY",
    slug: "2012",
    law: "hnd-decree-59-2012",
    en: "10 to 15 years.",
    es: "De 10 a 15 años.",
    penalties: [prison(years(10, 15))],
    from: inYear(2012),
    to: between("2019-12-31", "2020-12-31"),
    sources: [from.honduras2017, from.honduras59],
  },
  {
    cell: "HND/TRAFFICKING/PENALTY",
    slug: "2020",
    law: "hnd-penal-code/219",
    en: "The Penal Code lowered the penalty. The figures could not be read.",
    es: "El Código Penal redujo la pena. Las cifras no pudieron leerse.",
    penalties: [figuresUnknown()],
    from: inYear(2020),
    to: between("2020-12-31", "2022-12-31"),
    sources: from.honduras219,
  },
  {
    cell: "HND/TRAFFICKING/PENALTY",
    slug: "2021-2022",
    law: "hnd-penal-code/219",
    en: "The penalty was raised again in 2021 and 2022. The figures could not be read.",
    es: "La pena se volvió a elevar en 2021 y 2022. Las cifras no pudieron leerse.",
    penalties: [figuresUnknown()],
    from: between("2021-01-01", "2022-12-31"),
    sources: from.honduras219,
  },
];

const mexico: Reading[] = [
  {
    cell: "MEX/TRAFFICKING/OFFENCE",
    slug: "article-13",
    law: "mex-general-law-2012/13",
    en: "Sexual exploitation (article 13): means are not required where the victim is a minor.",
    es: "Explotación sexual (artículo 13): no se exigen los medios si la víctima es menor de edad.",
    elements: [
      element(
        "MEANS",
        "UNKNOWN",
        "The source speaks of minors only.",
        "La fuente habla solo de personas menores de edad.",
      ),
      element(
        "MEANS_WITH_CHILDREN",
        "NO",
        "Means are not required where the victim is a minor.",
        "No se exigen los medios si la víctima es menor de edad.",
      ),
    ],
    from: between("2012-06-14", "2024-06-07"),
    sources: from.mexico13,
  },
  {
    cell: "MEX/TRAFFICKING/PENALTY",
    slug: "article-13",
    law: "mex-general-law-2012/13",
    en: "Sexual exploitation (article 13): 15 to 30 years and 1,000 to 30,000 day-fines.",
    es: "Explotación sexual (artículo 13): de 15 a 30 años y de 1 000 a 30 000 días multa.",
    penalties: [penalty({ prison: years(15, 30), fine: dayFines(1_000, 30_000), join: AND })],
    from: between("2012-06-14", "2024-06-07"),
    sources: from.mexico13,
  },
  {
    cell: "MEX/TRAFFICKING/PENALTY",
    slug: "article-21",
    law: "mex-general-law-2012/21",
    en: "Labour exploitation (article 21): 3 to 10 years and 5,000 to 50,000 day-fines.",
    es: "Explotación laboral (artículo 21): de 3 a 10 años y de 5 000 a 50 000 días multa.",
    penalties: [penalty({ prison: years(3, 10), fine: dayFines(5_000, 50_000), join: AND })],
    from: between("2012-06-14", "2024-06-07"),
    sources: from.mexico21,
  },
  {
    cell: "MEX/TRAFFICKING/PENALTY",
    slug: "overall-2015",
    law: "mex-general-law-2012",
    en: "5 to 30 years over all offences of the law, as a report of 2015 sums it up.",
    es: "De 5 a 30 años en el conjunto de los delitos de la ley, como los resume un informe de 2015.",
    penalties: [
      prison(years(5, 30), "All offences of the law together", "El conjunto de los delitos de la ley"),
    ],
    from: between("2012-06-14", "2015-12-31"),
    to: between("2015-01-01", null),
    sources: from.mexicoTip2015,
  },
  {
    cell: "MEX/TRAFFICKING/AGGRAVATION",
    slug: "article-21-2024",
    law: "mex-general-law-2012/21",
    en: "Labour exploitation of indigenous or Afro-Mexican victims: 4 to 12 years and 7,000 to 70,000 day-fines (2024; fraction IV was added in the same year).",
    es: "Explotación laboral de víctimas indígenas o afromexicanas: de 4 a 12 años y de 7 000 a 70 000 días multa (2024; la fracción IV se añadió ese año).",
    penalties: [
      penalty({
        prison: years(4, 12),
        fine: dayFines(7_000, 70_000),
        join: AND,
        appliesTo: { en: "Indigenous or Afro-Mexican victims", es: "Víctimas indígenas o afromexicanas" },
      }),
    ],
    from: on("2024-06-07"),
    sources: from.mexico21,
  },
];

const nicaragua: Reading[] = [
  {
    cell: "NIC/TRAFFICKING/PENALTY",
    slug: "earlier",
    law: "nic-penal-code/182",
    en: "7 to 10 years, earlier; since when and until when was not read.",
    es: "De 7 a 10 años, antes; no se leyó desde cuándo ni hasta cuándo.",
    penalties: [prison(years(7, 10))],
    to: between(null, null),
    sources: from.nicaraguaPenalties,
  },
  {
    cell: "NIC/TRAFFICKING/PENALTY",
    slug: "present",
    law: "nic-penal-code/182",
    en: "10 to 15 years; since when was not read. One weak source.",
    es: "De 10 a 15 años; no se leyó desde cuándo. Una sola fuente débil.",
    penalties: [prison(years(10, 15))],
    sources: from.nicaraguaPenalties,
  },
  {
    cell: "NIC/TRAFFICKING/OFFENCE",
    slug: "law-896",
    law: "nic-law-896",
    en: "Law 896 against trafficking in persons, of 28 January 2015; its definition was not read.",
    es: "La Ley 896 contra la trata de personas, de 28 de enero de 2015; su definición no se leyó.",
    elements: [element("MEANS", "UNKNOWN", "The definition was not read.", "La definición no se leyó.")],
    from: on("2015-02-25"),
    sources: from.nicaragua896,
  },
];

const panama: Reading[] = [
  {
    cell: "PAN/TRAFFICKING/OFFENCE",
    slug: "2011",
    law: "pan-penal-code/456-a",
    en: "Trafficking requires movement; means only aggravate the penalty; illegal adoption is listed.",
    es: "La trata exige el traslado; los medios solo agravan la pena; se enumera la adopción ilegal.",
    purposes: [{ en: "illegal adoption", es: "adopción ilegal" }],
    elements: [
      element(
        "MEANS",
        "AGGRAVATOR_ONLY",
        "Means only aggravate the penalty.",
        "Los medios solo agravan la pena.",
      ),
      element("MOVEMENT", "YES", "The law requires movement.", "La ley exige el traslado."),
    ],
    from: on("2011-11-15"),
    sources: [from.panamaTip, from.panama79],
  },
  {
    cell: "PAN/TRAFFICKING/PENALTY",
    slug: "2011",
    law: "pan-penal-code/456-a",
    en: "15 to 20 years.",
    es: "De 15 a 20 años.",
    penalties: [prison(years(15, 20))],
    from: on("2011-11-15"),
    sources: [from.panamaTip, from.panama79],
  },
  {
    cell: "PAN/TRAFFICKING/AGGRAVATION",
    slug: "2011",
    law: "pan-penal-code/456-a",
    en: "20 to 30 years where the victim is a child, and in other cases.",
    es: "De 20 a 30 años si la víctima es niña o niño, y en otros casos.",
    penalties: [
      prison(
        years(20, 30),
        "The victim is a child, and other cases",
        "La víctima es niña o niño, y otros casos",
      ),
    ],
    from: on("2011-11-15"),
    sources: [from.panamaTip, from.panama79],
  },
];
/** Trafficking in persons (trata) in Guatemala, Honduras, Mexico, Nicaragua and Panama. */
export const traffickingGtmToPan: Reading[] = [...guatemala, ...honduras, ...mexico, ...nicaragua, ...panama];

import { EntryStanding } from "../matrix.terms";
import {
  AND,
  asRead,
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
  uma,
  years,
} from "./entry";
import * as from from "./sources";

const guatemala: Reading[] = [
  {
    cell: "GTM/SMUGGLING/PENALTY",
    slug: "2015",
    law: "gtm-decree-10-2015",
    en: "6 to 8 years. Dated by its sanction in December 2015; until the reform published on 16 February 2022.",
    es: "De 6 a 8 años. Fechado por su sanción en diciembre de 2015; hasta la reforma publicada el 16 de febrero de 2022.",
    penalties: [prison(years(6, 8))],
    from: between("2015-12-01", "2015-12-31"),
    to: on("2022-02-15"),
    sources: [...from.guatemala2015, ...from.guatemala2022],
  },
  {
    cell: "GTM/SMUGGLING/PENALTY",
    slug: "2022",
    law: "gtm-decree-95-98/103-108",
    en: "10 to 30 years and 100,000 to 200,000 quetzales for each person.",
    es: "De 10 a 30 años y de 100 000 a 200 000 quetzales por cada persona.",
    penalties: [
      penalty({
        prison: years(10, 30),
        fine: { ...money("GTQ", 100_000, 200_000), perPerson: true },
        join: AND,
      }),
    ],
    from: on("2022-02-16"),
    sources: from.guatemala2022,
  },
  {
    cell: "GTM/SMUGGLING/AGGRAVATION",
    slug: "2022",
    law: "gtm-decree-95-98/103-108",
    en: "Eight aggravating circumstances raise the penalty by two thirds.",
    es: "Ocho agravantes elevan la pena en dos tercios.",
    penalties: [
      penalty({
        increase: "2/3",
        appliesTo: { en: "One of eight aggravating circumstances", es: "Una de ocho agravantes" },
      }),
    ],
    from: on("2022-02-16"),
    sources: from.guatemala2022,
  },
  {
    cell: "GTM/SMUGGLING/CONSENT",
    slug: "2022",
    law: "gtm-decree-95-98/103-108",
    en: "The migrant's payment or consent never mitigates the penalty.",
    es: "El pago o el consentimiento de la persona migrante nunca atenúa la pena.",
    from: on("2022-02-16"),
    sources: from.guatemala2022,
  },
  {
    cell: "GTM/SMUGGLING/OFFENCE",
    slug: "profit",
    law: "gtm-decree-95-98",
    en: "Smuggling has a profit element. Whether it is that of 2015 or of 2022 was not read.",
    es: "El tráfico ilícito tiene el ánimo de lucro como elemento. No se leyó si es el de 2015 o el de 2022.",
    elements: [
      element(
        "PROFIT",
        "YES",
        "The comparison of the national texts names Guatemala among those that require profit.",
        "La comparación de los textos nacionales nombra a Guatemala entre los que exigen el lucro.",
      ),
    ],
    from: between("2015-12-01", "2022-02-16"),
    sources: [
      from.medium(
        "Comparison of the national texts; agn.gt/oficializan-reformas-a-la-ley-de-migracion, prensalibre.com 68425",
      ),
    ],
  },
];

const honduras: Reading[] = [
  {
    cell: "HND/SMUGGLING/OFFENCE",
    slug: "297",
    law: "hnd-penal-code/297",
    en: "Smuggling has a profit element.",
    es: "El tráfico ilícito tiene el ánimo de lucro como elemento.",
    elements: [
      element("PROFIT", "YES", "Article 297 requires profit.", "El artículo 297 exige el ánimo de lucro."),
    ],
    from: on("2019-05-10"),
    sources: from.honduras297,
  },
  {
    cell: "HND/SMUGGLING/PENALTY",
    slug: "297",
    law: "hnd-penal-code/297",
    en: "4 to 6 years and 100 to 300 day-fines. Dated by SHERLOC to 10 May 2019.",
    es: "De 4 a 6 años y de 100 a 300 días multa. Fechado por SHERLOC el 10 de mayo de 2019.",
    penalties: [penalty({ prison: years(4, 6), fine: dayFines(100, 300), join: AND })],
    from: on("2019-05-10"),
    sources: from.honduras297,
  },
  {
    cell: "HND/SMUGGLING/AGGRAVATION",
    slug: "297",
    law: "hnd-penal-code/297",
    en: "6 to 8 years and 200 to 500 day-fines in an organised group; one third more for officials, with 15 to 20 years of disqualification.",
    es: "De 6 a 8 años y de 200 a 500 días multa en grupo delictivo organizado; un tercio más para funcionarios, con 15 a 20 años de inhabilitación.",
    penalties: [
      penalty({
        prison: years(6, 8),
        fine: dayFines(200, 500),
        join: AND,
        appliesTo: { en: "An organised group", es: "Grupo delictivo organizado" },
      }),
      penalty({
        increase: "1/3",
        disqualification: years(15, 20),
        appliesTo: { en: "Officials", es: "Funcionarios" },
      }),
    ],
    from: on("2019-05-10"),
    sources: from.honduras297,
  },
];

const mexico: Reading[] = [
  {
    cell: "MEX/SMUGGLING/OFFENCE",
    slug: "159",
    law: "mex-migration-law/159",
    en: "Profit is an explicit element of smuggling.",
    es: "El lucro es un elemento explícito del tráfico ilícito.",
    elements: [
      element(
        "PROFIT",
        "YES",
        "Article 159 names profit explicitly.",
        "El artículo 159 nombra el lucro expresamente.",
      ),
    ],
    from: on("2011-05-25"),
    sources: from.mexico159,
  },
  {
    cell: "MEX/SMUGGLING/PENALTY",
    slug: "159",
    law: "mex-migration-law/159",
    en: "8 to 16 years. The Supreme Court upheld the article.",
    es: "De 8 a 16 años. La Suprema Corte confirmó el artículo.",
    penalties: [prison(years(8, 16))],
    from: on("2011-05-25"),
    sources: from.mexico159,
  },
  {
    cell: "MEX/SMUGGLING/PENALTY",
    slug: "bill",
    law: "mex-smuggling-bill",
    standing: EntryStanding.BILL,
    en: "A committee bill proposes 10 to 20 years and 12,500 to 40,000 UMA.",
    es: "Un dictamen en comisión propone de 10 a 20 años y de 12 500 a 40 000 UMA.",
    penalties: [penalty({ prison: years(10, 20), fine: uma(12_500, 40_000), join: AND })],
    sources: from.mexicoBill,
  },
];

const nicaragua: Reading[] = [
  {
    cell: "NIC/SMUGGLING/PENALTY",
    slug: "318",
    law: "nic-penal-code/318",
    en: "5 to 10 years; since when was not read. One weak source.",
    es: "De 5 a 10 años; no se leyó desde cuándo. Una sola fuente débil.",
    penalties: [prison(years(5, 10))],
    sources: from.nicaraguaPenalties,
  },
];

const panama: Reading[] = [
  {
    cell: "PAN/SMUGGLING/PENALTY",
    slug: "456-f",
    law: "pan-penal-code/456-f",
    en: "15 to 20 years.",
    es: "De 15 a 20 años.",
    penalties: [prison(years(15, 20))],
    from: inYear(2013),
    sources: from.panama36,
  },
  {
    cell: "PAN/SMUGGLING/AGGRAVATION",
    slug: "456-f",
    law: "pan-penal-code/456-f",
    en: "20 to 30 years under one of six aggravating circumstances.",
    es: "De 20 a 30 años con una de seis agravantes.",
    penalties: [prison(years(20, 30), "One of six aggravating circumstances", "Una de seis agravantes")],
    from: inYear(2013),
    sources: from.panama36,
  },
  {
    cell: "PAN/SMUGGLING/CONSENT",
    slug: "456-f",
    law: "pan-penal-code/456-f",
    en: "Consent is irrelevant.",
    es: "El consentimiento no importa.",
    from: inYear(2013),
    sources: from.panama36,
  },
  {
    cell: "PAN/SMUGGLING/RELATED_OFFENCES",
    slug: "456-g",
    law: "pan-penal-code/456-g",
    en: "False documents: 8 to 12 years.",
    es: "Documentos falsos: de 8 a 12 años.",
    penalties: [prison(years(8, 12), "False documents", "Documentos falsos")],
    from: inYear(2013),
    sources: from.panama36,
  },
  {
    cell: "PAN/SMUGGLING/NON_PUNISHMENT",
    slug: "456-g",
    law: "pan-penal-code/456-g",
    en: "The migrant is exempt from punishment for false documents.",
    es: "La persona migrante está exenta de pena por documentos falsos.",
    elements: [
      element(
        "MIGRANT_EXEMPT",
        "YES",
        "Article 456-G exempts the migrant.",
        "El artículo 456-G exime a la persona migrante.",
      ),
    ],
    from: inYear(2013),
    sources: from.panama36,
  },
];

const unitedStates: Reading[] = [
  {
    cell: "USA/SMUGGLING/OFFENCE",
    slug: "1324",
    law: "usa-8-usc/1324-a-1-b-i",
    en: "In smuggling, gain belongs to a tier of the penalty.",
    es: "En el tráfico ilícito, el lucro pertenece a un grado de la pena.",
    elements: [
      element(
        "PROFIT",
        "AGGRAVATOR_ONLY",
        "Gain is a tier of the penalty, not an element of the offence.",
        "El lucro es un grado de la pena, no un elemento del delito.",
      ),
    ],
    from: asRead,
    sources: from.usa1324,
  },
  {
    cell: "USA/SMUGGLING/PENALTY",
    slug: "1324",
    law: "usa-8-usc/1324-a-1-b-i",
    en: "Up to 10 years for each person brought in, or where it is done for gain.",
    es: "Hasta 10 años por cada persona introducida, o si se hace con fines de lucro.",
    penalties: [
      prison(
        years(null, 10),
        "For each person: bringing in, or for gain",
        "Por cada persona: introducción, o con fines de lucro",
      ),
    ],
    from: asRead,
    sources: from.usa1324,
  },
  {
    cell: "USA/SMUGGLING/AGGRAVATION",
    slug: "1324",
    law: "usa-8-usc",
    en: "Higher tiers on injury or death, from general knowledge; the figures were not read.",
    es: "Grados más altos en caso de lesiones o muerte, de conocimiento general; las cifras no se leyeron.",
    penalties: [figuresUnknown("Injury or death", "Lesiones o muerte")],
    sources: [from.background("Higher tiers of 8 USC 1324: general knowledge; no source was read")],
  },
];
/** Smuggling of migrants (tráfico ilícito) in Guatemala, Honduras, Mexico, Nicaragua, Panama and the United States. */
export const smugglingGtmToUsa: Reading[] = [
  ...guatemala,
  ...honduras,
  ...mexico,
  ...nicaragua,
  ...panama,
  ...unitedStates,
];

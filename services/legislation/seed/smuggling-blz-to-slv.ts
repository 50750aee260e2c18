import { EntryStanding } from "../matrix.terms";
import {
  AND,
  asRead,
  between,
  figuresUnknown,
  money,
  on,
  penalty,
  prison,
  type Reading,
  salaries,
  toLife,
  UNKNOWN,
  years,
} from "./entry";
import * as from from "./sources";

const NOT_FOUND = {
  law: null,
  standing: EntryStanding.NOT_FOUND,
  slug: "not-found",
  en: "A law of Belize on smuggling was looked for and not found. It may exist.",
  es: "Se buscó una ley de Belice sobre el tráfico ilícito y no se encontró. Puede existir.",
  sources: [],
};
const belize: Reading[] = ["OFFENCE", "PENALTY", "AGGRAVATION"].map((code) => ({
  ...NOT_FOUND,
  cell: `BLZ/SMUGGLING/${code}`,
}));

const canada: Reading[] = [
  {
    cell: "CAN/SMUGGLING/PENALTY",
    slug: "117",
    law: "can-irpa/117",
    en: "Fewer than ten persons: up to 10 years and 500,000 Canadian dollars at first, up to 14 years and one million afterwards; on summary conviction up to 2 years and 100,000.",
    es: "Menos de diez personas: hasta 10 años y 500 000 dólares canadienses la primera vez, hasta 14 años y un millón después; por la vía sumaria hasta 2 años y 100 000.",
    penalties: [
      penalty({
        appliesTo: { en: "Fewer than ten persons, first offence", es: "Menos de diez personas, primera vez" },
        prison: years(null, 10),
        fine: money("CAD", null, 500_000),
        join: UNKNOWN,
      }),
      penalty({
        appliesTo: {
          en: "Fewer than ten persons, subsequent offence",
          es: "Menos de diez personas, reincidencia",
        },
        prison: years(null, 14),
        fine: money("CAD", null, 1_000_000),
        join: UNKNOWN,
      }),
      penalty({
        appliesTo: { en: "Summary conviction", es: "Vía sumaria" },
        prison: years(null, 2),
        fine: money("CAD", null, 100_000),
        join: UNKNOWN,
      }),
    ],
    from: asRead,
    sources: from.canada117,
  },
  {
    cell: "CAN/SMUGGLING/AGGRAVATION",
    slug: "117",
    law: "can-irpa/117",
    en: "Ten persons or more: up to life and one million Canadian dollars. There are mandatory minimums; their figures were not read.",
    es: "Diez personas o más: hasta cadena perpetua y un millón de dólares canadienses. Hay penas mínimas obligatorias; sus cifras no se leyeron.",
    penalties: [
      penalty({
        appliesTo: { en: "Ten persons or more", es: "Diez personas o más" },
        prison: toLife(),
        fine: money("CAD", null, 1_000_000),
        join: UNKNOWN,
      }),
      figuresUnknown("Mandatory minimums", "Penas mínimas obligatorias"),
    ],
    from: asRead,
    sources: from.canada117,
  },
];

const costaRica: Reading[] = [
  {
    cell: "CRI/SMUGGLING/PENALTY",
    slug: "249",
    law: "cri-law-8764/249",
    en: "4 to 8 years, as press of January 2020 quotes the law.",
    es: "De 4 a 8 años, como la prensa de enero de 2020 cita la ley.",
    penalties: [prison(years(4, 8))],
    from: between(null, "2020-01-31"),
    sources: from.costaRica249,
  },
  {
    cell: "CRI/SMUGGLING/AGGRAVATION",
    slug: "249",
    law: "cri-law-8764/249",
    en: "6 to 10 years where the person is a minor, an older person or a person with a disability, or life is in danger.",
    es: "De 6 a 10 años si la persona es menor de edad, mayor o con discapacidad, o corre peligro la vida.",
    penalties: [
      prison(
        years(6, 10),
        "A minor, an older person, a person with a disability, or danger to life",
        "Persona menor de edad, mayor o con discapacidad, o peligro para la vida",
      ),
    ],
    from: between(null, "2020-01-31"),
    sources: from.costaRica249,
  },
];

const dominicanRepublic: Reading[] = [
  {
    cell: "DOM/SMUGGLING/PENALTY",
    slug: "2003",
    law: "dom-law-137-03/2",
    en: "10 to 15 years and 150 to 250 minimum salaries.",
    es: "De 10 a 15 años y de 150 a 250 salarios mínimos.",
    penalties: [penalty({ prison: years(10, 15), fine: salaries(150, 250), join: AND })],
    from: on("2003-10-08"),
    sources: [...from.dominicanSmuggling, ...from.dominican137],
  },
  {
    cell: "DOM/SMUGGLING/AGGRAVATION",
    slug: "2003",
    law: "dom-law-137-03/7",
    en: "Article 7 concerns aggravation; its figures were not read.",
    es: "El artículo 7 se refiere a las agravantes; sus cifras no se leyeron.",
    penalties: [figuresUnknown()],
    from: on("2003-10-08"),
    sources: from.dominicanSmuggling,
  },
];

const elSalvador: Reading[] = [
  {
    cell: "SLV/SMUGGLING/PENALTY",
    slug: "4-8",
    law: "slv-penal-code/367-a",
    en: "4 to 8 years: press of December 2020 says that this is the penalty at present.",
    es: "De 4 a 8 años: la prensa de diciembre de 2020 dice que es la pena vigente.",
    penalties: [prison(years(4, 8))],
    from: between(null, "2020-12-07"),
    sources: [from.salvadorCurrent],
  },
  {
    cell: "SLV/SMUGGLING/PENALTY",
    slug: "6-10",
    law: "slv-penal-code/367-a",
    en: "6 to 10 years: reported as raised; since when was not read.",
    es: "De 6 a 10 años: se informa de que se elevó; no se leyó desde cuándo.",
    penalties: [prison(years(6, 10))],
    sources: [from.salvadorRaised],
  },
  {
    cell: "SLV/SMUGGLING/AGGRAVATION",
    slug: "12-20",
    law: "slv-penal-code/367-a",
    en: "Up to 12 years where officials or minors are involved; up to 20 where somebody dies.",
    es: "Hasta 12 años si intervienen funcionarios o personas menores de edad; hasta 20 si alguien muere.",
    penalties: [
      prison(
        years(null, 12),
        "Officials or minors are involved",
        "Intervienen funcionarios o personas menores de edad",
      ),
      prison(years(null, 20), "Somebody dies", "Alguien muere"),
    ],
    sources: [from.salvadorRaised, from.salvadorCurrent, from.salvadorOther],
  },
];

/** Smuggling of migrants (tráfico ilícito) in Belize, Canada, Costa Rica, the Dominican Republic and El Salvador. */
export const smugglingBlzToSlv: Reading[] = [
  ...belize,
  ...canada,
  ...costaRica,
  ...dominicanRepublic,
  ...elSalvador,
];

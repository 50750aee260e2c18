import {
  AND_OR,
  asRead,
  between,
  inYear,
  money,
  penalty,
  prison,
  type Reading,
  toLife,
  years,
} from "./entry";
import * as from from "./sources";

const belize: Reading[] = [
  {
    cell: "BLZ/TRAFFICKING/PENALTY",
    slug: "2013",
    law: "blz-trafficking-act-2013",
    en: "Up to 8 years where the victim is an adult, up to 12 where it is a child. The Act raised earlier penalties.",
    es: "Hasta 8 años si la víctima es adulta, hasta 12 si es niña o niño. La ley elevó las penas anteriores.",
    penalties: [
      prison(years(null, 8), "The victim is an adult", "La víctima es adulta"),
      prison(years(null, 12), "The victim is a child", "La víctima es niña o niño"),
    ],
    from: inYear(2013),
    sources: from.belize,
  },
  {
    cell: "BLZ/TRAFFICKING/AGGRAVATION",
    slug: "2013",
    law: "blz-trafficking-act-2013",
    en: "Up to 25 years in aggravated cases; officials up to 15.",
    es: "Hasta 25 años en los casos agravados; funcionarios hasta 15.",
    penalties: [
      prison(years(null, 25), "Aggravated cases", "Casos agravados"),
      prison(years(null, 15), "Officials", "Funcionarios"),
    ],
    from: inYear(2013),
    sources: from.belize,
  },
];

/** The page of 2013 has no minimum and a later text has one: when it came in was not read. */
const sinceTheMinimum = between("2013-01-01", null);

const canada: Reading[] = [
  {
    cell: "CAN/TRAFFICKING/PENALTY",
    slug: "2013",
    law: "can-criminal-code/279-01",
    en: "Up to 14 years, with no minimum, on a page of 2013. Until when was not read.",
    es: "Hasta 14 años, sin mínimo, en una página de 2013. No se leyó hasta cuándo.",
    penalties: [prison(years(null, 14))],
    from: between(null, "2013-12-31"),
    to: between("2013-01-01", null),
    sources: from.canada2013,
  },
  {
    cell: "CAN/TRAFFICKING/PENALTY",
    slug: "279-01",
    law: "can-criminal-code/279-01",
    en: "4 to 14 years. A page of 2013 does not have the minimum yet.",
    es: "De 4 a 14 años. Una página de 2013 aún no tiene el mínimo.",
    penalties: [prison(years(4, 14))],
    from: sinceTheMinimum,
    sources: [...from.canada27901, ...from.canada2013],
  },
  {
    cell: "CAN/TRAFFICKING/PENALTY",
    slug: "279-011",
    law: "can-criminal-code/279-011",
    en: "5 to 14 years where the victim is a child.",
    es: "De 5 a 14 años si la víctima es niña o niño.",
    penalties: [prison(years(5, 14), "The victim is a child", "La víctima es niña o niño")],
    sources: from.canada27901,
  },
  {
    cell: "CAN/TRAFFICKING/PENALTY",
    slug: "irpa-118",
    law: "can-irpa/118",
    en: "Trafficking across the border only: up to life, up to 1,000,000 Canadian dollars, or both (sections 118 and 120).",
    es: "Solo la trata transfronteriza: hasta cadena perpetua, hasta 1 000 000 de dólares canadienses, o ambas (artículos 118 y 120).",
    penalties: [
      penalty({
        prison: toLife(),
        fine: money("CAD", null, 1_000_000),
        join: AND_OR,
        appliesTo: { en: "Across the border only", es: "Solo transfronteriza" },
      }),
    ],
    from: asRead,
    sources: from.canadaIrpa,
  },
  {
    cell: "CAN/TRAFFICKING/AGGRAVATION",
    slug: "279-01",
    law: "can-criminal-code/279-01",
    en: "5 years to life with kidnapping, aggravated assault or death.",
    es: "De 5 años a cadena perpetua con secuestro, agresión agravada o muerte.",
    penalties: [
      prison(toLife(5), "Kidnapping, aggravated assault or death", "Secuestro, agresión agravada o muerte"),
    ],
    sources: from.canada27901,
  },
  {
    cell: "CAN/TRAFFICKING/AGGRAVATION",
    slug: "279-011",
    law: "can-criminal-code/279-011",
    en: "6 years to life in the aggravated cases where the victim is a child.",
    es: "De 6 años a cadena perpetua en los casos agravados si la víctima es niña o niño.",
    penalties: [
      prison(
        toLife(6),
        "The victim is a child, and the case is aggravated",
        "La víctima es niña o niño y el caso es agravado",
      ),
    ],
    sources: from.canada27901,
  },
  {
    cell: "CAN/TRAFFICKING/AGGRAVATION",
    slug: "irpa-121",
    law: "can-irpa/121",
    en: "Section 121 lists the aggravating factors.",
    es: "El artículo 121 enumera los factores agravantes.",
    from: asRead,
    sources: from.canadaIrpa,
  },
  {
    cell: "CAN/TRAFFICKING/CONSENT",
    slug: "279-01-2",
    law: "can-criminal-code/279-01",
    en: "Consent is not valid (279.01(2)).",
    es: "El consentimiento no es válido (279.01(2)).",
    sources: from.canada27901,
  },
  {
    cell: "CAN/TRAFFICKING/RELATED_OFFENCES",
    slug: "279-02",
    law: "can-criminal-code/279-02",
    en: "Section 279.02 is on the benefit obtained.",
    es: "El artículo 279.02 se refiere al beneficio obtenido.",
    sources: from.canada27901,
  },
  {
    cell: "CAN/TRAFFICKING/RELATED_OFFENCES",
    slug: "279-03",
    law: "can-criminal-code/279-03",
    en: "Section 279.03 is on documents.",
    es: "El artículo 279.03 se refiere a los documentos.",
    sources: from.canada27901,
  },
];

const unitedStates: Reading[] = [
  {
    cell: "USA/TRAFFICKING/PENALTY",
    slug: "1591",
    law: "usa-18-usc/1591",
    en: "15 years to life with force or where the child is under 14; 10 years to life where the child is 14 to 17.",
    es: "De 15 años a cadena perpetua con fuerza o si la niña o el niño tiene menos de 14 años; de 10 años a cadena perpetua si tiene de 14 a 17.",
    penalties: [
      prison(toLife(15), "Force, or a child under 14", "Fuerza, o niña o niño de menos de 14 años"),
      prison(toLife(10), "A child of 14 to 17", "Niña o niño de 14 a 17 años"),
    ],
    sources: from.usaTvpa,
  },
  {
    cell: "USA/TRAFFICKING/PENALTY",
    slug: "1589",
    law: "usa-18-usc/1589",
    en: "Up to 20 years (section 1589).",
    es: "Hasta 20 años (artículo 1589).",
    penalties: [prison(years(null, 20))],
    sources: from.usaTvpa,
  },
  {
    cell: "USA/TRAFFICKING/AGGRAVATION",
    slug: "life",
    law: "usa-18-usc",
    en: "Life in aggravated cases.",
    es: "Cadena perpetua en los casos agravados.",
    penalties: [prison(toLife(), "Aggravated cases", "Casos agravados")],
    sources: from.usaTvpa,
  },
];

/** Trafficking in persons (trata) in Belize, Canada and the United States. */
export const traffickingBlzCanUsa: Reading[] = [...belize, ...canada, ...unitedStates];

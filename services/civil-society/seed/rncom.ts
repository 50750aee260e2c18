import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { Confidence } from "../../kit/source";
import { stableId } from "../../kit/stable-id";
import { Contribution } from "../contribution.entity";
import { ContributionKind, ContributionStatus } from "../contribution.terms";
import { sha256Of } from "../verify-receipt";

const MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];

/** When the statements were compiled; they follow one another by a second, so that the latest statement comes first. */
const COMPILED_AT = Date.parse("2026-11-23T00:00:00Z");
let compiled = 0;

interface Statement {
  month: string;
  occasion: Localized;
  citation: string;
}

function part(
  { month, occasion, citation }: Statement,
  slug: string,
  said: { kind: ContributionKind; title: Localized; text: Localized } & Partial<Contribution>,
): Contribution {
  const at = new Date(COMPILED_AT + 1000 * compiled++);
  const words = {
    aboutCountries: [],
    aboutPartners: [],
    aboutPractices: [],
    aboutStrategyItems: [],
    addressedToCountries: [],
    addressedToPartners: [],
    occasion,
    deliveredOn: month,
    ...said,
  };
  return make(Contribution, {
    id: stableId(`contribution/rncom-${month}-${slug}`),
    status: ContributionStatus.PUBLISHED,
    author: "rncom",
    receivedAt: at,
    publishedAt: at,
    clockStartedAt: at,
    textSha256: sha256Of(words),
    textReceivedAt: at,
    moderatedAt: null,
    moderationId: null,
    withdrawnAt: null,
    withdrawalReason: null,
    sources: [{ citation, confidence: Confidence.HIGH }],
    compiledBySecretariat: true,
    version: 1,
    ...words,
  });
}

const network = (en: string, es: string): Localized => ({
  en: `Statement to the Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons${en}`,
  es: `Declaración ante la Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y Trata de Personas${es}`,
});

const panama2012: Statement = {
  month: "2012-06",
  occasion: network(", Panama", ", Panamá"),
  citation: "RNCOM, statement of June 2012, Panama: slides at cdn.slideserve.com/zuri",
};
const december2012: Statement = {
  month: "2012-12",
  occasion: network("", ""),
  citation: "RNCOM, statement of December 2012: slides at slideplayer.com/slide/16926523",
};
const sanJose2013: Statement = {
  month: "2013-06",
  occasion: network(", San José", ", San José"),
  citation: "RNCOM, statement of June 2013, San José: paperzz.com/doc/7070489",
};
const managua2014: Statement = {
  month: "2014-06",
  occasion: network(", Managua", ", Managua"),
  citation: "RNCOM, statement of June 2014, Managua: slideum.com/doc/5524519",
};

const { RECOGNITION, CONCERN, CALL, EXPERIENCE } = ContributionKind;

/** What RNCOM said to the Network from 2012 to 2014, in the hub's own words, each statement by its kinds. */
export const rncomStatements: Contribution[] = [
  part(panama2012, "coalition", {
    kind: RECOGNITION,
    title: { en: "The Regional Coalition is welcome", es: "Bienvenida a la Coalición Regional" },
    text: {
      en: "RNCOM welcomes the Regional Coalition against Trafficking in Persons and Migrant Smuggling.",
      es: "La RROCM da la bienvenida a la Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes.",
    },
  }),
  part(december2012, "new-laws", {
    kind: EXPERIENCE,
    title: { en: "New laws, country by country", es: "Leyes nuevas, país por país" },
    text: {
      en: "RNCOM presents a list of new laws by country. The list itself is in the source.",
      es: "La RROCM presenta una lista de leyes nuevas por país. La lista misma está en la fuente.",
    },
  }),
  part(sanJose2013, "caminos-de-la-vida", {
    kind: RECOGNITION,
    title: { en: "The campaign “Los caminos de la vida”", es: "La campaña «Los caminos de la vida»" },
    text: {
      en: "RNCOM praises the campaign “Los caminos de la vida” (The roads of life).",
      es: "La RROCM elogia la campaña «Los caminos de la vida».",
    },
  }),
  part(sanJose2013, "child-cases", {
    kind: RECOGNITION,
    title: {
      en: "The Dominican Republic documents cases of children",
      es: "República Dominicana documenta casos de niños y niñas",
    },
    text: {
      en: "RNCOM recognises the work of the Dominican Republic in documenting cases of children.",
      es: "La RROCM reconoce la labor de República Dominicana en la documentación de casos de niños y niñas.",
    },
    aboutCountries: ["DOM"],
  }),
  part(sanJose2013, "shelters", {
    kind: CALL,
    title: { en: "Specialised shelters in every State", es: "Albergues especializados en cada Estado" },
    text: {
      en: "RNCOM asks every State to set up specialised shelters.",
      es: "La RROCM pide a cada Estado que establezca albergues especializados.",
    },
    addressedToCountries: MEMBERS,
  }),
  part(managua2014, "children-in-detention", {
    kind: CONCERN,
    title: { en: "Children in detention", es: "Niñas, niños y adolescentes en detención" },
    text: {
      en: "RNCOM raises the situation of children who are held in detention.",
      es: "La RROCM plantea la situación de niñas, niños y adolescentes que están en detención.",
    },
  }),
  part(managua2014, "shelters-by-sex-and-age", {
    kind: CONCERN,
    title: { en: "Shelters by sex and age", es: "Albergues por sexo y edad" },
    text: {
      en: "RNCOM raises the need for shelters that are separate by sex and by age.",
      es: "La RROCM plantea la necesidad de albergues diferenciados por sexo y por edad.",
    },
  }),
  part(managua2014, "victims-in-detention-centres", {
    kind: CONCERN,
    title: {
      en: "Victims held in detention centres do not dare to report",
      es: "Las víctimas en centros de detención no se atreven a denunciar",
    },
    text: {
      en: "RNCOM points out that victims who are held in detention centres do not dare to report what was done to them.",
      es: "La RROCM señala que las víctimas que están en centros de detención no se atreven a denunciar lo que sufrieron.",
    },
  }),
];

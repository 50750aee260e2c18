import { Population } from "../population";
import { Crime, PracticeAxis } from "../practice.terms";
import { type Compilation, high, medium } from "./compiled";

const offence = { crime: Crime.SMUGGLING, axis: PracticeAxis.PROSECUTION };

/** National laws against the smuggling of migrants (tráfico ilícito). */
export const againstSmuggling: Compilation[] = [
  {
    ...offence,
    slug: "can-irpa-117",
    country: "CAN",
    title: {
      es: "Ley de Inmigración y Protección de los Refugiados, artículo 117: penas según el número de personas",
      en: "Immigration and Refugee Protection Act, section 117: penalties by the number of persons",
    },
    whatWasDone: {
      es: "Con menos de diez personas, la primera condena llega a 10 años o 500 000 dólares canadienses y las siguientes a 14 años o un millón; por la vía sumaria, a 2 años o 100 000 dólares. Con diez o más, hasta cadena perpetua o un millón. Hay penas mínimas obligatorias.",
      en: "With fewer than ten persons, a first conviction carries up to 10 years or 500,000 Canadian dollars and later ones up to 14 years or one million; on summary conviction, 2 years or 100,000 dollars. With ten or more, up to life or one million. There are mandatory minimums.",
    },
    treatyArticles: ["SOM 6"],
    sources: [
      high(
        "Immigration and Refugee Protection Act, section 117, en.wikibooks.org/wiki/Canadian_Refugee_Procedure/117-121.1",
      ),
    ],
  },
  {
    ...offence,
    slug: "cri-law-8764-249",
    country: "CRI",
    title: {
      es: "Ley 8764, artículo 249: tráfico ilícito de personas migrantes",
      en: "Law 8764, article 249: smuggling of migrants",
    },
    whatWasDone: {
      es: "El artículo 249 castiga el tráfico ilícito con 4 a 8 años, y con 6 a 10 cuando la persona es menor de edad, mayor o con discapacidad, o corre peligro su vida.",
      en: "Article 249 punishes smuggling with 4 to 8 years, and with 6 to 10 where the person is a minor, an older person or a person with a disability, or life is in danger.",
    },
    population: [Population.CHILDREN, Population.OLDER_PERSONS, Population.PERSONS_WITH_DISABILITIES],
    treatyArticles: ["SOM 6"],
    sources: [medium("Press that quotes Law 8764, diarioextra.com, January 2020")],
  },
  {
    ...offence,
    slug: "dom-law-137-03-smuggling",
    country: "DOM",
    title: {
      es: "Ley 137-03, artículo 2: tráfico ilícito de migrantes",
      en: "Law 137-03, article 2: smuggling of migrants",
    },
    whatWasDone: {
      es: "La misma ley que castiga la trata castiga el tráfico ilícito de migrantes con 10 a 15 años y 150 a 250 salarios mínimos; el artículo 7 trata de las agravantes.",
      en: "The same law that punishes trafficking punishes the smuggling of migrants with 10 to 15 years and 150 to 250 minimum salaries; article 7 concerns aggravation.",
    },
    treatyArticles: ["SOM 6"],
    sources: [high("On Law 137-03, article 2: opiniondelpueblo.com, 3 April 2025")],
  },
  {
    ...offence,
    slug: "slv-penal-code-367-a",
    country: "SLV",
    title: {
      es: "Artículo 367-A del Código Penal: tráfico ilícito de personas (las fuentes discrepan)",
      en: "Article 367-A of the Penal Code: smuggling of persons (the sources disagree)",
    },
    whatWasDone: {
      es: "El Código Penal castiga el tráfico ilícito con hasta 12 años si intervienen funcionarios o hay personas menores de edad, y con hasta 20 si alguien muere. Sobre la pena básica las fuentes discrepan: una informa que se elevó a 6 a 10 años, otra que era de 4 a 8.",
      en: "The Penal Code punishes smuggling with up to 12 years where officials or minors are involved, and with up to 20 where somebody dies. On the base penalty the sources disagree: one reports that it was raised to 6 to 10 years, another that it was 4 to 8.",
    },
    treatyArticles: ["SOM 6"],
    sources: [
      medium("diariolatino.net, asamblea-endurece-penas-a-coyotes"),
      medium("forbescentroamerica.com, 7 December 2020"),
      medium("historico.eldiariodehoy.com, 36953"),
    ],
  },
  {
    ...offence,
    slug: "gtm-decree-10-2015",
    country: "GTM",
    title: {
      es: "Decreto 10-2015: tráfico ilícito de migrantes",
      en: "Decree 10-2015: smuggling of migrants",
    },
    whatWasDone: {
      es: "El decreto, sancionado en diciembre de 2015, fijó para el tráfico ilícito de migrantes una pena de 6 a 8 años.",
      en: "The decree, sanctioned in December 2015, set a penalty of 6 to 8 years for the smuggling of migrants.",
    },
    treatyArticles: ["SOM 6"],
    sources: [high("On the sanction of Decree 10-2015: prensalibre.com, 68425")],
  },
  {
    ...offence,
    slug: "gtm-migration-law-reform-2022",
    country: "GTM",
    title: {
      es: "Reforma de 2022 a los artículos 103 y 108 de la Ley de Migración",
      en: "Reform of 2022 of articles 103 and 108 of the Migration Law",
    },
    whatWasDone: {
      es: "La reforma del Decreto 95-98, publicada el 16 de febrero de 2022, castiga el tráfico ilícito de migrantes con 10 a 30 años y una multa de 100 000 a 200 000 quetzales por persona; ocho agravantes aumentan la pena en dos tercios. El pago o el consentimiento de la persona migrante nunca atenúan.",
      en: "The reform of Decree 95-98, published on 16 February 2022, punishes the smuggling of migrants with 10 to 30 years and a fine of 100,000 to 200,000 quetzales per person; eight aggravating circumstances add two thirds. The migrant's payment or consent never mitigates.",
    },
    treatyArticles: ["SOM 6"],
    sources: [
      high("Oficializan reformas a la Ley de Migración, agn.gt/oficializan-reformas-a-la-ley-de-migracion"),
      high("Diario de Centro América, dca.gob.gt, 18 February 2022"),
    ],
  },
  {
    ...offence,
    slug: "hnd-penal-code-297",
    country: "HND",
    title: {
      es: "Artículo 297 del Código Penal: tráfico ilícito de personas",
      en: "Article 297 of the Penal Code: smuggling of persons",
    },
    whatWasDone: {
      es: "El artículo exige el ánimo de lucro y castiga con 4 a 6 años y 100 a 300 días multa; en grupo delictivo organizado, con 6 a 8 años y 200 a 500 días multa. Si interviene un funcionario, la pena aumenta en un tercio, con 15 a 20 años de inhabilitación.",
      en: "The article requires profit and punishes with 4 to 6 years and 100 to 300 day-fines; in an organised group, with 6 to 8 years and 200 to 500 day-fines. Where an official is involved, the penalty rises by one third, with 15 to 20 years of disqualification.",
    },
    treatyArticles: ["SOM 6"],
    sources: [
      high(
        "SHERLOC, sherloc.unodc.org, legislation, hnd, codigo_penal, titulo_xiii, articulo_297 (10 May 2019)",
      ),
    ],
  },
  {
    ...offence,
    slug: "mex-migration-law-159",
    country: "MEX",
    title: {
      es: "Ley de Migración, artículo 159: el lucro como elemento explícito",
      en: "Migration Law, article 159: profit as an explicit element",
    },
    whatWasDone: {
      es: "La Ley de Migración (Diario Oficial de la Federación, 25 de mayo de 2011) castiga el tráfico ilícito con 8 a 16 años y hace del lucro un elemento explícito del delito. La Suprema Corte confirmó el artículo.",
      en: "The Migration Law (Diario Oficial de la Federación, 25 May 2011) punishes smuggling with 8 to 16 years and makes profit an explicit element of the offence. The Supreme Court upheld the article.",
    },
    treatyArticles: ["SOM 6"],
    sources: [
      high("On the Supreme Court and article 159: porcierto.com.mx/?p=14135"),
      high("UNODC issue paper, text-id.123dok.com dy445050y"),
    ],
  },
  {
    ...offence,
    slug: "pan-law-36-2013",
    country: "PAN",
    title: {
      es: "Ley 36 de 2013: tráfico ilícito, y la persona migrante exenta por documentos falsos",
      en: "Law 36 of 2013: smuggling, and the migrant exempt for false documents",
    },
    whatWasDone: {
      es: "El artículo 42 de la ley añadió al Código Penal el artículo 456-F: 15 a 20 años, sin que el consentimiento importe, y 20 a 30 con una de seis agravantes. El artículo 456-G castiga los documentos falsos con 8 a 12 años y exime a la persona migrante.",
      en: "Article 42 of the law became article 456-F of the Penal Code: 15 to 20 years, with consent irrelevant, and 20 to 30 under one of six aggravating circumstances. Article 456-G punishes false documents with 8 to 12 years and exempts the migrant.",
    },
    treatyArticles: ["SOM 5", "SOM 6"],
    sources: [high("Ley 36 de 2013, artículo 42, licen.ai, articulo-42-ley-36-de-2013")],
  },
  {
    ...offence,
    slug: "usa-8-usc-1324",
    country: "USA",
    title: {
      es: "8 USC 1324: una pena por cada persona introducida",
      en: "8 USC 1324: a penalty for each person brought in",
    },
    whatWasDone: {
      es: "El párrafo 1324(a)(1)(B)(i) castiga introducir a una persona, o hacerlo con fines de lucro, con hasta 10 años por cada persona.",
      en: "Paragraph 1324(a)(1)(B)(i) punishes bringing a person in, or acting for gain, with up to 10 years for each person.",
    },
    treatyArticles: ["SOM 6"],
    sources: [high("8 USC 1324, uscode.elaws.us/law/8usc1324")],
  },
];

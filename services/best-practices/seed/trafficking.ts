import { Population } from "../population";
import { Crime, PracticeAxis } from "../practice.terms";
import { type Compilation, high, low, medium } from "./compiled";

const offence = { crime: Crime.TRAFFICKING, axis: PracticeAxis.PROSECUTION };

/** National laws against trafficking in persons (trata). */
export const againstTrafficking: Compilation[] = [
  {
    ...offence,
    slug: "blz-trafficking-act-2013",
    country: "BLZ",
    title: {
      es: "Ley de trata de personas (prohibición) de 2013: penas más altas",
      en: "Trafficking in Persons (Prohibition) Act 2013: higher penalties",
    },
    whatWasDone: {
      es: "La ley de 2013 elevó las penas anteriores: hasta 8 años de prisión cuando la víctima es adulta y hasta 12 cuando es niña o niño; hasta 25 años en los casos agravados y hasta 15 para funcionarios.",
      en: "The Act of 2013 raised the earlier penalties: up to 8 years of prison where the victim is an adult and up to 12 where it is a child; up to 25 years in aggravated cases, and up to 15 for officials.",
    },
    population: [Population.ADULTS, Population.CHILDREN],
    treatyArticles: ["TIP 5"],
    sources: [
      medium(
        "Human trafficking laws and protections in Belize, legalclarity.org/belize-human-trafficking-laws-and-protections",
      ),
      medium("Belize, 2013, refworld.org 2013/en/92896"),
    ],
  },
  {
    ...offence,
    slug: "can-criminal-code-279-01",
    country: "CAN",
    title: {
      es: "Código Penal, artículos 279.01 a 279.03: la trata, su lucro y la retención de documentos",
      en: "Criminal Code, sections 279.01 to 279.03: trafficking, its profits and the withholding of documents",
    },
    whatWasDone: {
      es: "El artículo 279.01 castiga la trata con hasta 14 años y un mínimo de 4; con cadena perpetua y un mínimo de 5 años si hay secuestro, agresión agravada o muerte. El consentimiento no es válido (279.01(2)). Si la víctima es menor de edad (279.011): hasta 14 años con un mínimo de 5, o cadena perpetua con un mínimo de 6. El artículo 279.02 castiga obtener un beneficio y el 279.03 lo relativo a los documentos. El texto publicado en 2013 no tenía aún el mínimo de 4 años.",
      en: "Section 279.01 punishes trafficking with up to 14 years and a minimum of 4; with life and a minimum of 5 years where there is kidnapping, aggravated assault or death. Consent is not valid (279.01(2)). Where the victim is a minor (279.011): up to 14 years with a minimum of 5, or life with a minimum of 6. Section 279.02 punishes the benefit, section 279.03 concerns documents. The text published in 2013 did not have the minimum of 4 years yet.",
    },
    population: [Population.ADULTS, Population.CHILDREN],
    treatyArticles: ["TIP 3", "TIP 5"],
    sources: [
      high(
        "Criminal Code of Canada, sections 279.01 to 279.03, as quoted at nlcoalitionagainsthumantrafficking.com",
      ),
      high(
        "Criminal Code of Canada as published by the Department of Justice in 2013, bac-lac.wayback, justice.gc.ca",
      ),
    ],
  },
  {
    ...offence,
    slug: "can-irpa-118",
    country: "CAN",
    title: {
      es: "Ley de Inmigración y Protección de los Refugiados, artículos 118, 120 y 121: trata transfronteriza",
      en: "Immigration and Refugee Protection Act, sections 118, 120 and 121: cross-border trafficking",
    },
    whatWasDone: {
      es: "La ley de inmigración castiga la trata que cruza la frontera hasta con cadena perpetua, con una multa de hasta un millón de dólares canadienses o con ambas; el artículo 121 enumera los factores agravantes.",
      en: "The immigration act punishes trafficking across the border with up to life, with a fine of up to one million Canadian dollars, or with both; section 121 lists the aggravating factors.",
    },
    treatyArticles: ["TIP 5"],
    sources: [
      high("Immigration and Refugee Protection Act, laws-lois.justice.gc.ca/eng/acts/i-2.5/page-47.html"),
    ],
  },
  {
    ...offence,
    slug: "cri-penal-code-172",
    country: "CRI",
    title: {
      es: "Artículo 172 del Código Penal (Ley 8720 de 2009) y su reforma de 2018",
      en: "Article 172 of the Penal Code (Law 8720 of 2009) and its reform of 2018",
    },
    whatWasDone: {
      es: "El texto de 2009 castiga la trata con 6 a 10 años, y con 8 a 16 si concurre una de siete agravantes: víctima menor o vulnerable; engaño o violencia; parentesco; autoridad o confianza; profesión; daño grave; grupo de dos o más. La reforma de 2018 hizo de la fuerza, el fraude o la coacción elementos esenciales y dejó de exigir el traslado.",
      en: "The text of 2009 punishes trafficking with 6 to 10 years, and with 8 to 16 under one of seven aggravating circumstances: a minor or vulnerable victim; deception or violence; kinship; authority or trust; profession; serious harm; a group of two or more. The reform of 2018 made force, fraud or coercion essential elements and dropped the requirement of movement.",
    },
    treatyArticles: ["TIP 3", "TIP 5"],
    sources: [
      high("Penal Code of Costa Rica, article 172, text of 2009, antislaverylaw.ac.uk/country/costa-rica"),
      high("On the reform of 2018: ecoi.net/en/document/2010782"),
    ],
  },
  {
    ...offence,
    slug: "dom-law-137-03-trafficking",
    country: "DOM",
    title: {
      es: "Ley 137-03, artículos 3, 4 y 7: trata de personas y responsabilidad de las personas jurídicas",
      en: "Law 137-03, articles 3, 4 and 7: trafficking in persons and the liability of legal persons",
    },
    whatWasDone: {
      es: "La Ley 137-03, de 7 de agosto de 2003 (Gaceta Oficial 10233, de 8 de octubre de 2003), castiga la trata con 15 a 20 años y 175 salarios mínimos; el artículo 4 alcanza a las personas jurídicas y el 7 trata de las agravantes. Según los informes de 2017 y 2020, la ley exige los medios incluso en la trata sexual de niñas y niños.",
      en: "Law 137-03 of 7 August 2003 (Gaceta Oficial 10233 of 8 October 2003) punishes trafficking with 15 to 20 years and 175 minimum salaries; article 4 reaches legal persons, article 7 concerns aggravation. By the reports of 2017 and 2020 the law requires means even for the sex trafficking of children.",
    },
    treatyArticles: ["TIP 5", "UNTOC 10"],
    sources: [
      high("Law 137-03 of the Dominican Republic, republica-dominicana.justia.com, ley-137-03"),
      high("Trafficking in Persons Reports 2017 and 2020: Dominican Republic, state.gov"),
    ],
  },
  {
    ...offence,
    slug: "slv-special-law-824",
    country: "SLV",
    title: {
      es: "Ley Especial contra la Trata de Personas (Decreto Legislativo 824)",
      en: "Special Law against Trafficking in Persons (Legislative Decree 824)",
    },
    whatWasDone: {
      es: "El Decreto Legislativo 824, de 16 de octubre de 2014 (Diario Oficial 213, de 14 de noviembre de 2014), castiga la trata con 10 a 14 años, y con 16 a 20 cuando la víctima es niña, niño o adolescente, persona mayor o persona con discapacidad.",
      en: "Legislative Decree 824 of 16 October 2014 (Diario Oficial 213 of 14 November 2014) punishes trafficking with 10 to 14 years, and with 16 to 20 where the victim is a child, an older person or a person with a disability.",
    },
    population: [Population.CHILDREN, Population.OLDER_PERSONS, Population.PERSONS_WITH_DISABILITIES],
    treatyArticles: ["TIP 5"],
    sources: [
      high("Ley Especial contra la Trata de Personas, global-regulation.com 3368188"),
      medium("On its penalties: nodal.red/?p=59411"),
    ],
  },
  {
    ...offence,
    slug: "gtm-penal-code-202-ter",
    country: "GTM",
    title: {
      es: "Artículo 202 Ter del Código Penal (Decreto 9-2009): la trata sin exigir medios",
      en: "Article 202 Ter of the Penal Code (Decree 9-2009): trafficking without means as an element",
    },
    whatWasDone: {
      es: "El delito consiste en la captación, el transporte, el traslado, la retención, la acogida o la recepción de personas con un fin de explotación. Los medios no son elemento del delito. El artículo enumera quince fines, entre ellos la venta de personas, el embarazo forzado, el reclutamiento de personas menores de edad por grupos organizados y la pornografía.",
      en: "The offence is the recruitment, transport, transfer, retention, harbouring or receipt of persons for a purpose of exploitation. Means are not an element of it. The article lists fifteen purposes, among them the sale of persons, forced pregnancy, the recruitment of minors by organised groups, and pornography.",
    },
    treatyArticles: ["TIP 3", "TIP 5"],
    sources: [high("Código Penal de Guatemala, artículo 202 Ter, svet.gob.gt/trata-de-personas")],
  },
  {
    ...offence,
    slug: "hnd-decree-59-2012",
    country: "HND",
    title: {
      es: "Ley contra la Trata de Personas (Decreto 59-2012)",
      en: "Law against Trafficking in Persons (Decree 59-2012)",
    },
    whatWasDone: {
      es: "La ley, de 58 artículos, castigaba la trata con 10 a 15 años; los medios agravan el delito y no son elementos de él. Entre sus principios está la universalidad de los derechos. La CICESCT es la entidad rectora nacional.",
      en: "The law, of 58 articles, punished trafficking with 10 to 15 years; means aggravate the offence and are not elements of it. The universality of rights is among its principles. CICESCT is the national lead body.",
    },
    implementingPartners: ["CICESCT"],
    treatyArticles: ["TIP 5"],
    sources: [
      high("Trafficking in Persons Report 2017: Honduras, state.gov"),
      high("Ley contra la Trata de Personas, Decreto 59-2012, todolegal.app/laws/127"),
      high("Trafficking in Persons Report 2020: Honduras, state.gov"),
    ],
  },
  {
    ...offence,
    slug: "hnd-penal-code-219",
    country: "HND",
    title: {
      es: "Artículo 219 del Código Penal (2020): una definición acorde con el Protocolo",
      en: "Article 219 of the Penal Code (2020): a definition in line with the Protocol",
    },
    whatWasDone: {
      es: "El nuevo Código Penal alineó la definición de la trata con la del Protocolo y redujo la pena; en 2021 y 2022 se volvió a elevar. Las cifras de las penas no pudieron leerse.",
      en: "The new Penal Code aligned the definition of trafficking with that of the Protocol and lowered the penalty; in 2021 and 2022 it was raised again. The figures of the penalties could not be read.",
    },
    treatyArticles: ["TIP 3", "TIP 5"],
    sources: [high("ecoi.net document 2055200"), high("ecoi.net document 2077617")],
  },
  {
    ...offence,
    slug: "mex-general-law-2012",
    country: "MEX",
    title: {
      es: "Ley General contra la trata de personas (2012) y su reforma de 2024",
      en: "General Law against trafficking in persons (2012) and its reform of 2024",
    },
    whatWasDone: {
      es: "La Ley General (Diario Oficial de la Federación, 14 de junio de 2012; última reforma, 7 de junio de 2024) castiga la explotación sexual con 15 a 30 años y 1 000 a 30 000 días multa (artículo 13; los medios no se exigen cuando la víctima es menor de edad) y la explotación laboral con 3 a 10 años y 5 000 a 50 000 días multa (artículo 21). Desde 2024, si la víctima es indígena o afromexicana, esta última pena es de 4 a 12 años y 7 000 a 70 000 días multa.",
      en: "The General Law (Diario Oficial de la Federación, 14 June 2012; last reform, 7 June 2024) punishes sexual exploitation with 15 to 30 years and 1,000 to 30,000 day-fines (article 13; means are not required where the victim is a minor) and labour exploitation with 3 to 10 years and 5,000 to 50,000 day-fines (article 21). Since 2024 the latter penalty is 4 to 12 years and 7,000 to 70,000 day-fines where the victim is indigenous or Afro-Mexican.",
    },
    population: [Population.CHILDREN, Population.INDIGENOUS_AND_AFRODESCENDANT],
    treatyArticles: ["TIP 3", "TIP 5"],
    sources: [high("Ley General, artículos 13 y 21, leyes.tuabogadoenvivo.org")],
  },
  {
    ...offence,
    slug: "nic-law-896",
    country: "NIC",
    title: {
      es: "Ley 896 y el artículo 182 del Código Penal",
      en: "Law 896 and article 182 of the Penal Code",
    },
    whatWasDone: {
      es: "Nicaragua aprobó la Ley 896 el 28 de enero de 2015 (La Gaceta 38, de 25 de febrero de 2015). Según una sola fuente, la pena del artículo 182 del Código Penal es de 10 a 15 años; antes era de 7 a 10.",
      en: "Nicaragua adopted Law 896 on 28 January 2015 (La Gaceta 38 of 25 February 2015). By one source alone, the penalty of article 182 of the Penal Code is 10 to 15 years; earlier it was 7 to 10.",
    },
    treatyArticles: ["TIP 5"],
    sources: [
      high("Ley 896, nicaragua.justia.com"),
      low("For the penalties only: vostv.com.ni/nacionales/23824"),
    ],
  },
  {
    ...offence,
    slug: "pan-law-79",
    country: "PAN",
    title: {
      es: "Ley 79 de 2011 y el artículo 456-A del Código Penal",
      en: "Law 79 of 2011 and article 456-A of the Penal Code",
    },
    whatWasDone: {
      es: "La Ley 79, de 9 de noviembre de 2011 (Gaceta Oficial de 15 de noviembre de 2011), castiga la trata con 15 a 20 años, y con 20 a 30 cuando la víctima es niña o niño y en otros casos agravados. Exige el traslado; los medios solo agravan la pena. Incluye la adopción ilegal entre los fines.",
      en: "Law 79 of 9 November 2011 (Gaceta Oficial of 15 November 2011) punishes trafficking with 15 to 20 years, and with 20 to 30 where the victim is a child and in other aggravated cases. It requires movement; means only aggravate the penalty. It lists illegal adoption.",
    },
    population: [Population.CHILDREN],
    treatyArticles: ["TIP 3", "TIP 5"],
    sources: [
      high("Trafficking in Persons Report 2019: Panama, state.gov"),
      high("Ley 79 de 9 de noviembre de 2011, vlex.com.pa 335559249"),
    ],
  },
  {
    ...offence,
    slug: "usa-tvpa-2000",
    country: "USA",
    title: {
      es: "Ley de Protección de las Víctimas de la Trata (TVPA, 2000): 18 USC 1589 y 1591",
      en: "Trafficking Victims Protection Act (TVPA, 2000): 18 USC 1589 and 1591",
    },
    whatWasDone: {
      es: "El artículo 1591 castiga con 15 años a cadena perpetua cuando hay fuerza o la víctima tiene menos de 14 años, y con 10 años a cadena perpetua cuando tiene de 14 a 17. El artículo 1589 castiga con hasta 20 años, o cadena perpetua en los casos agravados.",
      en: "Section 1591 punishes with 15 years to life where there is force or the victim is under 14, and with 10 years to life where the victim is 14 to 17. Section 1589 punishes with up to 20 years, or life in aggravated cases.",
    },
    population: [Population.CHILDREN],
    treatyArticles: ["TIP 5"],
    sources: [medium("On the TVPA and 18 USC 1589 and 1591: legalclarity.org/tvpa, nclawteam.com")],
  },
];

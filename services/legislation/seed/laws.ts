import { Crime } from "../../kit/crime";
import { LawStage } from "../law.terms";
import { law, note } from "./law";
import * as from from "./sources";

const { TRAFFICKING, SMUGGLING, BOTH } = Crime;
const PENDING = { stage: LawStage.PENDING };

/** The laws and bills that the matrix speaks of, as far as they were read. */
export const laws = [
  law(
    "blz-trafficking-act-2013",
    TRAFFICKING,
    "Ley de trata de personas (prohibición) de 2013",
    "Trafficking in Persons (Prohibition) Act 2013",
    from.belize,
    { passedOn: "2013" },
  ),
  law(
    "can-criminal-code",
    TRAFFICKING,
    "Código Penal de Canadá",
    "Criminal Code of Canada",
    from.canada27901,
  ),
  law(
    "can-irpa",
    BOTH,
    "Ley de Inmigración y Protección de los Refugiados",
    "Immigration and Refugee Protection Act",
    from.canadaIrpa,
  ),
  law(
    "cri-penal-code",
    TRAFFICKING,
    "Código Penal de Costa Rica",
    "Penal Code of Costa Rica",
    from.costaRica172,
  ),
  law("cri-law-8720", TRAFFICKING, "Ley 8720 de 2009", "Law 8720 of 2009", from.costaRica172, {
    number: "Ley 8720",
    passedOn: "2009",
    amendsId: "cri-penal-code",
  }),
  law(
    "cri-reform-2018",
    TRAFFICKING,
    "Reforma de 2018 del artículo 172 del Código Penal",
    "Reform of 2018 of article 172 of the Penal Code",
    [...from.costaRica2018, from.background("For its number, Ley 9545: general knowledge")],
    { number: "Ley 9545", passedOn: "2018", amendsId: "cri-penal-code" },
  ),
  law(
    "cri-law-9095",
    TRAFFICKING,
    "Ley 9095 contra la trata de personas",
    "Law 9095 against trafficking in persons",
    from.costaRica9095,
    { number: "Ley 9095", publishedOn: "2013-02-08" },
  ),
  law("cri-law-8764", SMUGGLING, "Ley 8764", "Law 8764", from.costaRica249, { number: "Ley 8764" }),
  law("dom-law-137-03", BOTH, "Ley 137-03", "Law 137-03", from.dominican137, {
    number: "Ley 137-03",
    passedOn: "2003-08-07",
    publishedOn: "2003-10-08",
    gazette: "Gaceta Oficial 10233",
  }),
  law(
    "dom-bill-2024",
    TRAFFICKING,
    "Reforma de los artículos 3 y 7 de la Ley 137-03 (Cámara de Diputados, octubre de 2024)",
    "Reform of articles 3 and 7 of Law 137-03 (Chamber of Deputies, October 2024)",
    from.dominican2024,
    {
      ...PENDING,
      amendsId: "dom-law-137-03",
      ...note(
        "Passed by the Chamber in October 2024. Its promulgation is not confirmed.",
        "Aprobada por la Cámara en octubre de 2024. Su promulgación no está confirmada.",
      ),
    },
  ),
  law(
    "dom-bill-2025",
    TRAFFICKING,
    "Segunda reforma de la Ley 137-03 (Cámara de Diputados, 16 de julio de 2025)",
    "Second reform of Law 137-03 (Chamber of Deputies, 16 July 2025)",
    from.dominican2025,
    {
      ...PENDING,
      amendsId: "dom-law-137-03",
      ...note(
        "Passed by the Chamber on 16 July 2025. Its promulgation is not confirmed.",
        "Aprobada por la Cámara el 16 de julio de 2025. Su promulgación no está confirmada.",
      ),
    },
  ),
  law(
    "slv-special-law-2014",
    TRAFFICKING,
    "Ley Especial contra la Trata de Personas",
    "Special Law against Trafficking in Persons",
    [from.salvadorSpecialLaw],
    {
      number: "Decreto Legislativo 824",
      passedOn: "2014-10-16",
      publishedOn: "2014-11-14",
      gazette: "Diario Oficial 213",
    },
  ),
  law(
    "slv-executive-decree-90-2011",
    TRAFFICKING,
    "Decreto Ejecutivo 90/2011",
    "Executive Decree 90/2011",
    [from.salvadorSpecialLaw],
    { number: "Decreto Ejecutivo 90", passedOn: "2011" },
  ),
  law("slv-penal-code", SMUGGLING, "Código Penal de El Salvador", "Penal Code of El Salvador", [
    from.salvadorRaised,
    from.salvadorCurrent,
    from.salvadorOther,
  ]),
  law(
    "gtm-penal-code",
    TRAFFICKING,
    "Código Penal de Guatemala",
    "Penal Code of Guatemala",
    from.guatemala202,
  ),
  law("gtm-decree-9-2009", TRAFFICKING, "Decreto 9-2009", "Decree 9-2009", from.guatemala202, {
    number: "Decreto 9-2009",
    passedOn: "2009",
    amendsId: "gtm-penal-code",
  }),
  law(
    "gtm-decree-95-98",
    SMUGGLING,
    "Ley de Migración (Decreto 95-98)",
    "Migration Law (Decree 95-98)",
    from.guatemala2022,
    {
      number: "Decreto 95-98",
      ...note(
        "The older migration law, which the reform of 2022 amends.",
        "La ley de migración anterior, que la reforma de 2022 modifica.",
      ),
    },
  ),
  law("gtm-decree-10-2015", SMUGGLING, "Decreto 10-2015", "Decree 10-2015", from.guatemala2015, {
    number: "Decreto 10-2015",
    ...note("Sanctioned in December 2015.", "Sancionado en diciembre de 2015."),
  }),
  law(
    "gtm-migration-reform-2022",
    SMUGGLING,
    "Reforma de los artículos 103 y 108 del Decreto 95-98",
    "Reform of articles 103 and 108 of Decree 95-98",
    from.guatemala2022,
    {
      publishedOn: "2022-02-16",
      amendsId: "gtm-decree-95-98",
      ...note(
        "It amends Decree 95-98, the older migration law: an oddity that the source does not explain.",
        "Modifica el Decreto 95-98, la ley de migración anterior: la fuente no explica por qué.",
      ),
    },
  ),
  law(
    "hnd-decree-59-2012",
    TRAFFICKING,
    "Ley contra la Trata de Personas (Decreto 59-2012)",
    "Law against Trafficking in Persons (Decree 59-2012)",
    [from.honduras59, from.honduras2017],
    { number: "Decreto 59-2012", passedOn: "2012", ...note("It has 58 articles.", "Tiene 58 artículos.") },
  ),
  law(
    "hnd-penal-code",
    BOTH,
    "Código Penal de Honduras",
    "Penal Code of Honduras",
    [...from.honduras297, ...from.honduras219],
    note(
      "SHERLOC dates article 297 to 10 May 2019; article 219 is reported for 2020.",
      "SHERLOC fecha el artículo 297 el 10 de mayo de 2019; el artículo 219 se refiere a 2020.",
    ),
  ),
  law(
    "mex-general-law-2012",
    TRAFFICKING,
    "Ley General contra la trata de personas",
    "General Law against trafficking in persons",
    from.mexico13,
    {
      publishedOn: "2012-06-14",
      gazette: "Diario Oficial de la Federación",
      ...note("Last reform that was read: 7 June 2024.", "Última reforma leída: 7 de junio de 2024."),
    },
  ),
  law("mex-migration-law", SMUGGLING, "Ley de Migración", "Migration Law", from.mexico159, {
    publishedOn: "2011-05-25",
    gazette: "Diario Oficial de la Federación",
  }),
  law(
    "mex-smuggling-bill",
    SMUGGLING,
    "Iniciativa de reforma del artículo 159 de la Ley de Migración (en comisión)",
    "Committee bill on article 159 of the Migration Law",
    from.mexicoBill,
    {
      ...PENDING,
      amendsId: "mex-migration-law",
      ...note("A bill in committee; its date was not read.", "Un dictamen en comisión; no se leyó su fecha."),
    },
  ),
  law("nic-law-896", TRAFFICKING, "Ley 896", "Law 896", from.nicaragua896, {
    number: "Ley 896",
    passedOn: "2015-01-28",
    publishedOn: "2015-02-25",
    gazette: "La Gaceta 38",
  }),
  law(
    "nic-penal-code",
    BOTH,
    "Código Penal de Nicaragua",
    "Penal Code of Nicaragua",
    from.nicaraguaPenalties,
  ),
  law("pan-penal-code", BOTH, "Código Penal de Panamá", "Penal Code of Panama", [
    from.panamaTip,
    ...from.panama36,
  ]),
  law(
    "pan-law-79-2011",
    TRAFFICKING,
    "Ley 79 de 9 de noviembre de 2011",
    "Law 79 of 9 November 2011",
    [from.panama79],
    {
      number: "Ley 79",
      passedOn: "2011-11-09",
      publishedOn: "2011-11-15",
      gazette: "Gaceta Oficial",
      amendsId: "pan-penal-code",
    },
  ),
  law("pan-law-36-2013", SMUGGLING, "Ley 36 de 2013", "Law 36 of 2013", from.panama36, {
    number: "Ley 36",
    passedOn: "2013",
    amendsId: "pan-penal-code",
  }),
  law(
    "usa-18-usc",
    TRAFFICKING,
    "Título 18 del Código de los Estados Unidos",
    "Title 18 of the United States Code",
    from.usaTvpa,
  ),
  law(
    "usa-tvpa-2000",
    TRAFFICKING,
    "Ley de Protección de las Víctimas de la Trata (TVPA)",
    "Trafficking Victims Protection Act (TVPA)",
    from.usaTvpa,
    { passedOn: "2000", amendsId: "usa-18-usc" },
  ),
  law(
    "usa-8-usc",
    SMUGGLING,
    "Título 8 del Código de los Estados Unidos",
    "Title 8 of the United States Code",
    from.usa1324,
  ),
];

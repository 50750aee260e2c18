import { Population } from "../population";
import { Crime, PracticeAxis } from "../practice.terms";
import { type Compilation, high } from "./compiled";

/** Efforts of no single country. */
export const regional: Compilation[] = [
  {
    slug: "regional-strategy-victims",
    country: null,
    crime: Crime.TRAFFICKING,
    axis: PracticeAxis.PROTECTION,
    title: {
      es: "Estrategia Regional para la Atención Integral y el Acompañamiento a las Víctimas de Trata de Personas en Centroamérica",
      en: "Regional Strategy for the comprehensive care and accompaniment of victims of trafficking in Central America",
    },
    problem: {
      es: "El diagnóstico encontró falta de dinero y de personal, falta de programas diferenciados y ninguna plataforma articulada de servicios.",
      en: "The diagnosis found a lack of money and staff, a lack of differentiated programmes, and no articulated platform of services.",
    },
    whatWasDone: {
      es: "La Estrategia, aprobada en septiembre de 2011 y después revisada, busca unificar políticas, criterios, procesos y estándares regionales para prevenir y sancionar la trata y mejorar la atención. Salió de un proyecto aprobado en diciembre de 2008, el Marco de Acción Regional, que ejecutó ECPAT Guatemala.",
      en: "The Strategy, approved in September 2011 and later revised, seeks to unify regional policies, criteria, processes and standards that prevent and punish trafficking and improve care. It came out of a project approved in December 2008, the Regional Framework for Action, which ECPAT Guatemala carried out.",
    },
    scope: { es: "Centroamérica.", en: "Central America." },
    funding: {
      es: "Banco Interamericano de Desarrollo (BID).",
      en: "Inter-American Development Bank (IDB).",
    },
    implementingPartners: ["ECPAT Guatemala"],
    strategyItemIds: ["2011-revised.8"],
    treatyArticles: ["TIP 6"],
    sources: [
      high(
        "Estrategia Regional, edición revisada, issuu.com/ecpatguatemala/docs/estrategia_regional_de_atencio_n",
      ),
    ],
  },
  {
    slug: "coalition-guidelines",
    country: null,
    crime: Crime.BOTH,
    axis: PracticeAxis.PARTNERSHIP,
    title: {
      es: "Lineamientos de la Coalición Regional para la coordinación",
      en: "The Regional Coalition's guidelines for coordination",
    },
    whatWasDone: {
      es: "La Coalición Regional elaboró lineamientos nacionales para fortalecer la coordinación institucional y lineamientos de actuación propios: integración, responsabilidades, funciones de la Presidencia y de la Secretaría Técnica, un capítulo sobre la coordinación con la CRM y un mecanismo de seguimiento. Sumó a su mandato el tráfico ilícito de migrantes.",
      en: "The Regional Coalition drew up national guidelines for strengthening institutional coordination, and guidelines for its own action: membership, responsibilities, the functions of Presidency and Technical Secretariat, a chapter on coordination with the RCM, and a mechanism of monitoring. It added the smuggling of migrants to its mandate.",
    },
    implementingPartners: ["Regional Coalition against Trafficking in Persons and Migrant Smuggling"],
    strategyItemIds: ["coalition-national-guidelines.1", "coalition-operating-guidelines.5"],
    sources: [
      high("Regional Coalition, slides of 2016, slideorbit.com/slide 504774"),
      high("Lineamientos de actuación, fdocuments.ec, lineamientos-de-actuacin"),
    ],
  },
  {
    slug: "rcm-companion-guidelines",
    country: null,
    crime: Crime.TRAFFICKING,
    axis: PracticeAxis.PROTECTION,
    title: {
      es: "Lineamientos de la CRM para la repatriación de niñas y niños víctimas",
      en: "RCM guidelines on the repatriation of child victims",
    },
    whatWasDone: {
      es: "La Conferencia tiene lineamientos para la repatriación de niñas y niños víctimas (abril de 2007).",
      en: "The Conference has guidelines on the repatriation of child victims (April 2007).",
    },
    population: [Population.CHILDREN, Population.REPATRIATED],
    strategyItemIds: ["rcm-child-victims-repatriation.1"],
    treatyArticles: ["TIP 6", "TIP 8"],
    sources: [high("Guidelines of the Regional Conference on Migration, slideplayer.com/slide/17096850")],
  },
  {
    slug: "rcm-comparative-matrices-2009",
    country: null,
    crime: Crime.BOTH,
    axis: PracticeAxis.PARTNERSHIP,
    title: {
      es: "Matrices comparativas de legislación de la CRM (2009)",
      en: "The RCM's comparative matrices of legislation (2009)",
    },
    whatWasDone: {
      es: "La OIM reunió en cinco archivos, por grupos de países y por delito, las normas penales, procesales, migratorias y ejecutivas. Partió del seguimiento electrónico y de informes de sus oficinas, que las instituciones nacionales actualizaron; los temas salieron de lo que preocupaba a los representantes de los países. En la matriz de tráfico ilícito cada celda enlaza al texto completo.",
      en: "IOM brought together in five files, by groups of countries and by crime, the provisions of criminal, procedural, migration and executive law. It began from electronic monitoring and reports of its offices, which national institutions updated; the topics came from the concerns of the countries' representatives. In the matrix on smuggling each cell links to the full text.",
    },
    implementingPartners: ["IOM"],
    sources: [
      high(
        "Comparative matrices on trafficking and smuggling, 2009, crmsv.org and rcmvs.org/documentos/MatricesTT/MATRICES/",
      ),
    ],
  },
  {
    slug: "ibcr-cicesct-congress",
    country: null,
    crime: Crime.TRAFFICKING,
    axis: PracticeAxis.PARTNERSHIP,
    title: {
      es: "Congreso regional del IBCR y la CICESCT: un método para reconocer buenas prácticas",
      en: "Regional congress of IBCR and CICESCT: a method for identifying good practices",
    },
    whatWasDone: {
      es: "Ciento cuarenta profesionales de nueve países identificaron prácticas en grupos de trabajo por sector (policía, justicia, instituciones), con un método para ello.",
      en: "One hundred and forty professionals from nine countries identified practices in working groups by sector (police, justice, institutions), with a method for it.",
    },
    scope: { es: "Nueve países.", en: "Nine countries." },
    population: [Population.OFFICIALS],
    implementingPartners: ["IBCR", "CICESCT"],
    sources: [high("IBCR and CICESCT, regional congress, ibcr.org/es/noticias, proyecto-honduras")],
  },
];

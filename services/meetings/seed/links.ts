import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { stableId } from "../../kit/stable-id";
import { PointLink, PointRelation } from "../point-link.entity";
import { ReportSubject } from "../subject";
import { compiled, MATRICES_2009, REPORT_2016, REPORT_2017, STRATEGY } from "./sources";

const { COUNTRY, PARTNER, PRACTICE, STRATEGY_ITEM, CONTRIBUTION, INSTRUMENT, PROGRAMME } = ReportSubject;
const { MATRIX_CELL, OBSTACLE } = ReportSubject;

const link = (
  pointId: string,
  subject: ReportSubject,
  key: string,
  relation = PointRelation.NAMES,
  source: Source = REPORT_2016,
  note: Localized | null = null,
) => make(PointLink, { pointId, subject, key, relation, note, sources: [source] });

const in2016 = (number: string, subject: ReportSubject, ...keys: string[]) =>
  keys.map((key) => link(`2016-06-08/${number}`, subject, key));

/** What the points of 2016 name in their own words. */
const named = [
  ...in2016("1", COUNTRY, "CAN", "CRI", "DOM", "SLV", "GTM", "HND", "MEX", "PAN", "USA"),
  ...in2016("2", PARTNER, "iom"),
  ...in2016("2a", PARTNER, "executive-secretariat", "iom"),
  ...in2016("2b", PARTNER, "unodc"),
  ...in2016("3a", PARTNER, "iom", "executive-secretariat"),
  ...in2016("3b", PARTNER, "liaison-officer-network"),
  ...in2016("4", PARTNER, "executive-secretariat"),
  ...in2016("4", PROGRAMME, "mip-latin-america-2014-2020"),
  ...in2016("4a", COUNTRY, "CRI"),
  ...in2016("4b", PARTNER, "iom", "sica"),
  ...in2016("5", PARTNER, "regional-coalition"),
  ...in2016("6", PARTNER, "rncom"),
  ...in2016("7a", COUNTRY, "CRI"),
  ...in2016("7a", INSTRUMENT, "SOM"),
  link("2017-06-21/indicators", INSTRUMENT, "SOM", PointRelation.NAMES, REPORT_2017),
  link("2017-06-21/work-plan", PARTNER, "iom", PointRelation.NAMES, REPORT_2017),
];

const palermo = {
  en: "The report says “the Palermo Protocol”, by which the Protocol on trafficking is usually meant.",
  es: "El informe dice «el Protocolo de Palermo», con lo que suele entenderse el Protocolo contra la trata.",
};
const STATEMENTS = [
  "2012-06-coalition",
  "2012-12-new-laws",
  "2013-06-shelters",
  "2014-06-children-in-detention",
];
const earlier = {
  en: "Said to the Network at an earlier meeting; RNCOM's own text of June 2016 was not found.",
  es: "Dicho ante la Red en una reunión anterior; no se halló el texto de la RROCM de junio de 2016.",
};

const MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];
const OBSTACLES = ["gtm-means", "pan-means", "dom-children", "hnd-means", "cri-means", "region-detention"];
const matrices = {
  en: "The report speaks of the matrices as wholes; this is the offence itself.",
  es: "El informe habla de las matrices en conjunto; aquí, el delito mismo.",
};
const hindering = {
  en: "The report speaks of obstacles to combating smuggling; those on record so far concern trafficking.",
  es: "El informe habla de los obstáculos a la lucha contra el tráfico; los registrados hasta ahora se refieren a la trata.",
};

/** What they are about without naming it: the secretariat's reading. */
const concerned = [
  link(
    "2016-06-08/2",
    INSTRUMENT,
    "TIP",
    PointRelation.CONCERNS,
    compiled("which protocol is meant"),
    palermo,
  ),
  link(
    "2016-06-08/5",
    PRACTICE,
    stableId("practice/regional-strategy-victims"),
    PointRelation.CONCERNS,
    STRATEGY,
  ),
  link("2016-06-08/5", STRATEGY_ITEM, "2011-revised.8", PointRelation.CONCERNS, STRATEGY),
  link(
    "2016-06-08/3",
    PRACTICE,
    stableId("practice/rcm-comparative-matrices-2009"),
    PointRelation.CONCERNS,
    MATRICES_2009,
  ),
  ...MEMBERS.flatMap((iso3) => [`${iso3}/TRAFFICKING/OFFENCE`, `${iso3}/SMUGGLING/OFFENCE`]).map((cell) =>
    link(
      "2016-06-08/3",
      MATRIX_CELL,
      cell,
      PointRelation.CONCERNS,
      compiled("the cells that compare the offences"),
      matrices,
    ),
  ),
  ...OBSTACLES.map((slug) =>
    link(
      "2016-06-08/3a",
      OBSTACLE,
      stableId(`obstacle/${slug}`),
      PointRelation.CONCERNS,
      compiled("the register of obstacles"),
      hindering,
    ),
  ),
  ...STATEMENTS.map((slug) =>
    link(
      "2016-06-08/6",
      CONTRIBUTION,
      stableId(`contribution/rncom-${slug}`),
      PointRelation.CONCERNS,
      compiled("RNCOM's earlier statements to the Network"),
      earlier,
    ),
  ),
];

export const links = [...named, ...concerned];

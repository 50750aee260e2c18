import { Crime } from "../../kit/crime";
import { make } from "../../kit/seed";
import { MatrixCell } from "../cell.entity";
import { LegislationTopic } from "../matrix.terms";
import { Participant } from "../participant.entity";
import { LegislationSubtopic } from "../subtopic.entity";
import { high } from "./sources";

const MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];
const { TRAFFICKING, SMUGGLING } = Crime;
const { CRIMINAL_LAW, CRIMINAL_PROCEDURE, MIGRATION_LAW, EXECUTIVE } = LegislationTopic;

export const participants = MEMBERS.map((iso3) =>
  make(Participant, {
    iso3,
    sources: [high("Regional Conference on Migration, portal.crmsv.org/en/about-us")],
  }),
);

/** A column: its code, area, names, and the articles that it is about for each crime that it exists for. */
type Column = [string, LegislationTopic, string, string, { TRAFFICKING?: string[]; SMUGGLING?: string[] }];
const both = (...articles: string[]) => ({ TRAFFICKING: articles, SMUGGLING: articles });

/** The hub's own columns: of the matrices of 2009 the areas are known, and the list of topics is not. */
const COLUMNS: Column[] = [
  [
    "OFFENCE",
    CRIMINAL_LAW,
    "The offence and its elements",
    "El delito y sus elementos",
    { TRAFFICKING: ["TIP 3", "TIP 5"], SMUGGLING: ["SOM 3", "SOM 6"] },
  ],
  ["PENALTY", CRIMINAL_LAW, "Base penalty", "Pena básica", { TRAFFICKING: ["TIP 5"], SMUGGLING: ["SOM 6"] }],
  [
    "AGGRAVATION",
    CRIMINAL_LAW,
    "Aggravating circumstances",
    "Circunstancias agravantes",
    { TRAFFICKING: ["TIP 5"], SMUGGLING: ["SOM 6"] },
  ],
  [
    "RELATED_OFFENCES",
    CRIMINAL_LAW,
    "Related offences",
    "Delitos conexos",
    { TRAFFICKING: ["TIP 5"], SMUGGLING: ["SOM 6"] },
  ],
  [
    "PARTICIPATION_AND_ATTEMPT",
    CRIMINAL_LAW,
    "Accomplices and attempt",
    "Participación y tentativa",
    { TRAFFICKING: ["TIP 5"], SMUGGLING: ["SOM 6"] },
  ],
  ["CONSENT", CRIMINAL_LAW, "Consent", "Consentimiento", { TRAFFICKING: ["TIP 3"], SMUGGLING: [] }],
  [
    "NON_PUNISHMENT",
    CRIMINAL_LAW,
    "Non-punishment of victims and migrants",
    "No punibilidad de víctimas y migrantes",
    { TRAFFICKING: [], SMUGGLING: ["SOM 5"] },
  ],
  [
    "LEGAL_PERSONS",
    CRIMINAL_LAW,
    "Liability of legal persons",
    "Responsabilidad de las personas jurídicas",
    both("UNTOC 10"),
  ],
  ["CONFISCATION", CRIMINAL_LAW, "Confiscation", "Decomiso", both("UNTOC 12")],
  ["LIMITATION", CRIMINAL_LAW, "Statute of limitation", "Prescripción", both()],
  ["JURISDICTION", CRIMINAL_PROCEDURE, "Jurisdiction", "Jurisdicción", both("UNTOC 15")],
  [
    "EXTRADITION_AND_LEGAL_ASSISTANCE",
    CRIMINAL_PROCEDURE,
    "Extradition and mutual legal assistance",
    "Extradición y asistencia judicial recíproca",
    both("UNTOC 16", "UNTOC 18"),
  ],
  [
    "RESIDENCE_PERMIT",
    MIGRATION_LAW,
    "Residence permit for victims",
    "Permiso de residencia para víctimas",
    { TRAFFICKING: ["TIP 7"] },
  ],
  [
    "PROTECTION",
    EXECUTIVE,
    "Protection and assistance",
    "Protección y asistencia",
    { TRAFFICKING: ["TIP 6"], SMUGGLING: ["SOM 16"] },
  ],
  ["COMPENSATION", EXECUTIVE, "Compensation", "Indemnización", both("UNTOC 25")],
  ["LEAD_BODY", EXECUTIVE, "Lead body", "Entidad rectora", both()],
];

export const subtopics = COLUMNS.map(([code, topic, en, es, articles], place) =>
  make(LegislationSubtopic, {
    code,
    topic,
    place,
    title: { en, es },
    crimes: [TRAFFICKING, SMUGGLING].filter((crime) => crime in articles),
  }),
);

/** A cell for every Member Country, crime and column: empty ones too, for unknown is an answer. */
export const cells = MEMBERS.flatMap((countryIso3) =>
  COLUMNS.flatMap(([subtopicCode, topic, , , articles], place) =>
    Object.entries(articles).map(([crime, treatyArticles]) =>
      make(MatrixCell, {
        id: `${countryIso3}/${crime}/${subtopicCode}`,
        countryIso3,
        crime: crime as Crime,
        topic,
        subtopicCode,
        place,
        treatyArticles,
        version: 1,
      }),
    ),
  ),
);

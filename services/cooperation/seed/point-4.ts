import { make } from "../../kit/seed";
import { stableId } from "../../kit/stable-id";
import { ExpressionOfInterest } from "../interest.entity";
import { Synergy, SynergyState } from "../synergy.entity";
import { REPORT_2016 } from "./sources";

/** Point 4.a of the report of 2016. */
export const interests = [
  make(ExpressionOfInterest, {
    id: stableId("expression-of-interest/cri-labour-migration"),
    authorId: "delegation-cri",
    countryIso3: "CRI",
    themeId: "labour-migration",
    programmeId: null,
    text: {
      en: "Interest in labour migration programmes or projects.",
      es: "Interés en programas o proyectos de migración laboral.",
    },
    expressedOn: "2016-06-08",
    reportPointId: "2016-06-08/4a",
    sources: [REPORT_2016],
    withdrawnAt: null,
    version: 1,
  }),
];

/** Point 4.b: the Network took note, which is not to accept. */
export const synergies = [
  make(Synergy, {
    id: stableId("synergy/iom-sica"),
    title: {
      en: "Synergies with the Central American Integration System (SICA)",
      es: "Sinergias con el Sistema de la Integración Centroamericana (SICA)",
    },
    text: null,
    authorId: "iom",
    bodyIds: ["sica"],
    programmeIds: [],
    proposedOn: "2016-06-08",
    reportPointId: "2016-06-08/4b",
    state: SynergyState.NOTED,
    decisions: [
      {
        outcome: SynergyState.NOTED,
        bodyId: "liaison-officer-network",
        decidedOn: "2016-06-08",
        reportPointId: "2016-06-08/4b",
        note: null,
        sources: [REPORT_2016],
        recordedAt: null,
      },
    ],
    sources: [REPORT_2016],
    version: 1,
  }),
];

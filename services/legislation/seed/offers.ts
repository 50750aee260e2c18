import { COMPILER } from "../../kit/seed";
import { stableId } from "../../kit/stable-id";
import { CapacityOffer } from "../offer.entity";
import { OfferStepKind } from "../offer.terms";
import { participants } from "./grid";
import { network2016, network2017 } from "./sources";

/** IOM's offer of point 3.a of the report of 2016, and what the report of 2017 says of the matrices. */
export const offers = [
  Object.assign(new CapacityOffer(), {
    id: stableId("capacity-offer/iom-2016"),
    offeredById: "iom",
    offeredOn: "2016-06-08",
    reportPointId: "2016-06-08/3a",
    description: {
      en: "IOM offers its specialised technical capacity to expedite the updating of the comparative matrix of legislation on migrant smuggling and trafficking in persons, and an analysis of key obstacles that hinder action against migrant smuggling.",
      es: "La OIM ofrece su capacidad técnica especializada para agilizar la actualización de la matriz comparativa de legislación sobre tráfico ilícito de migrantes y trata de personas, y un análisis de los principales obstáculos a las acciones contra el tráfico ilícito.",
    },
    countryIso3s: participants.map(({ iso3 }) => iso3),
    steps: [
      {
        kind: OfferStepKind.PROGRESS,
        on: "2017-06-21",
        description: {
          en: "The matrices are still incomplete. The Network sets a new deadline, 21 July 2017; the Technical Secretariat is to send reminders.",
          es: "Las matrices siguen incompletas. La Red fija un nuevo plazo, el 21 de julio de 2017; la Secretaría Técnica enviará recordatorios.",
        },
        sources: [network2017],
        countryIso3: null,
        recordedById: COMPILER,
      },
    ],
    sources: [network2016],
    version: 1,
  }),
];

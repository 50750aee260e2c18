import { registerEnumType } from "type-graphql";

export enum OfferStatus {
  OPEN = "OPEN",
  TAKEN_UP = "TAKEN_UP",
  CONCLUDED = "CONCLUDED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(OfferStatus, {
  name: "CapacityOfferStatus",
  description: "What became of an offer, in one word.",
  valuesConfig: {
    OPEN: { description: "Made; no country has taken it up, as far as the hub knows." },
    TAKEN_UP: { description: "At least one country has taken it up." },
    CONCLUDED: { description: "Carried out, or closed." },
    WITHDRAWN: { description: "Taken back by whoever made it." },
  },
});

export enum OfferStepKind {
  TAKEN_UP = "TAKEN_UP",
  DECLINED = "DECLINED",
  PROGRESS = "PROGRESS",
  CONCLUDED = "CONCLUDED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(OfferStepKind, {
  name: "CapacityOfferStepKind",
  description: "What happened with an offer.",
  valuesConfig: {
    TAKEN_UP: { description: "A country takes it up. Recorded by its delegation." },
    DECLINED: { description: "A country declines it. Recorded by its delegation." },
    PROGRESS: {
      description: "Something came of it, or was decided on it. Recorded by its maker or the secretariat.",
    },
    CONCLUDED: { description: "It is carried out, or closed. Recorded by its maker or the secretariat." },
    WITHDRAWN: { description: "It is taken back. Recorded by its maker." },
  },
});

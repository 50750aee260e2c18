import { registerEnumType } from "type-graphql";

export { Crime } from "../kit/crime";

export enum PracticeAxis {
  PREVENTION = "PREVENTION",
  PROTECTION = "PROTECTION",
  PROSECUTION = "PROSECUTION",
  PARTNERSHIP = "PARTNERSHIP",
}

registerEnumType(PracticeAxis, {
  name: "PracticeAxis",
  description: "The four lines of work, known as the 4P.",
  valuesConfig: {
    PREVENTION: { description: "Prevention (prevención): before the crime." },
    PROTECTION: {
      description: "Protection and assistance (protección y asistencia) of victims, witnesses and migrants.",
    },
    PROSECUTION: { description: "Prosecution (persecución penal): legislation, investigation, trial." },
    PARTNERSHIP: { description: "Partnership and coordination (cooperación y coordinación)." },
  },
});

export enum EvidenceLevel {
  UNKNOWN = "UNKNOWN",
  ANECDOTAL = "ANECDOTAL",
  MONITORED = "MONITORED",
  EVALUATED = "EVALUATED",
  REPLICATED = "REPLICATED",
}

registerEnumType(EvidenceLevel, {
  name: "EvidenceLevel",
  description: "What the results of a practice rest on.",
  valuesConfig: {
    UNKNOWN: { description: "Not known: nobody has said. It is not the same as no evidence." },
    ANECDOTAL: { description: "What those involved tell." },
    MONITORED: { description: "Figures kept while it was carried out." },
    EVALUATED: { description: "An evaluation by somebody other than those who carry it out." },
    REPLICATED: { description: "Carried out again elsewhere, with like results." },
  },
});

export enum PracticeCompletion {
  PLANNED = "PLANNED",
  ONGOING = "ONGOING",
  COMPLETED = "COMPLETED",
  DISCONTINUED = "DISCONTINUED",
}

registerEnumType(PracticeCompletion, {
  name: "PracticeCompletion",
  description: "How far a practice has come.",
  valuesConfig: {
    PLANNED: { description: "Not begun." },
    ONGOING: { description: "Being carried out." },
    COMPLETED: { description: "Carried out to its end." },
    DISCONTINUED: { description: "Ended before its end." },
  },
});

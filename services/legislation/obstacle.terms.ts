import { registerEnumType } from "type-graphql";

export enum ObstacleStage {
  LAW_MAKING = "LAW_MAKING",
  DETECTION = "DETECTION",
  REPORTING = "REPORTING",
  INVESTIGATION = "INVESTIGATION",
  PROSECUTION = "PROSECUTION",
  TRIAL = "TRIAL",
  ASSISTANCE = "ASSISTANCE",
  COOPERATION = "COOPERATION",
}

registerEnumType(ObstacleStage, {
  name: "ObstacleStage",
  description: "The stage of the procedure at which an obstacle stands in the way.",
  valuesConfig: {
    LAW_MAKING: { description: "Making and updating the law." },
    DETECTION: { description: "Detecting and identifying victims or smuggled migrants." },
    REPORTING: { description: "Reporting the crime (denuncia)." },
    INVESTIGATION: { description: "Investigation." },
    PROSECUTION: { description: "Prosecution: bringing the charge (acusación)." },
    TRIAL: { description: "Trial and sentence (juicio y sentencia)." },
    ASSISTANCE: { description: "Assistance and protection of victims, witnesses and migrants." },
    COOPERATION: { description: "Cooperation between countries." },
  },
});

export enum ObstacleSeverity {
  HIGH = "HIGH",
  MEDIUM = "MEDIUM",
  LOW = "LOW",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(ObstacleSeverity, {
  name: "ObstacleSeverity",
  description: "How much an obstacle hinders, in the judgement of whoever records it.",
  valuesConfig: {
    HIGH: { description: "It makes the action impossible or useless." },
    MEDIUM: { description: "It delays or weakens the action." },
    LOW: { description: "The action succeeds in spite of it." },
    UNKNOWN: { description: "Nobody has judged it." },
  },
});

export enum ObstacleStatus {
  OPEN = "OPEN",
  RESOLVED = "RESOLVED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(ObstacleStatus, {
  name: "ObstacleStatus",
  description: "Whether an obstacle still stands.",
  valuesConfig: {
    OPEN: { description: "It stands, as far as the hub knows." },
    RESOLVED: { description: "It was overcome; the record says how." },
    WITHDRAWN: { description: "Recorded in error; seen by those who may write about the country alone." },
  },
});

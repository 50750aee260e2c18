import { registerEnumType } from "type-graphql";

export enum LegislationTopic {
  CRIMINAL_LAW = "CRIMINAL_LAW",
  CRIMINAL_PROCEDURE = "CRIMINAL_PROCEDURE",
  MIGRATION_LAW = "MIGRATION_LAW",
  EXECUTIVE = "EXECUTIVE",
}

registerEnumType(LegislationTopic, {
  name: "LegislationTopic",
  description: "The four areas of the comparative matrices of the RCM (2009), as their preface names them.",
  valuesConfig: {
    CRIMINAL_LAW: { description: "Criminal provisions (disposiciones penales)." },
    CRIMINAL_PROCEDURE: {
      description: "Provisions of criminal procedure (disposiciones procesales penales).",
    },
    MIGRATION_LAW: { description: "Migration provisions (disposiciones migratorias)." },
    EXECUTIVE: {
      description: "Executive provisions (disposiciones ejecutivas): bodies, protection, services.",
    },
  },
});

export enum MatrixStatus {
  VERIFIED_BY_COUNTRY = "VERIFIED_BY_COUNTRY",
  SECRETARIAT_DRAFT = "SECRETARIAT_DRAFT",
  DISPUTED = "DISPUTED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(MatrixStatus, {
  name: "MatrixStatus",
  description: "How far a cell of the matrix can be relied on.",
  valuesConfig: {
    VERIFIED_BY_COUNTRY: { description: "The country's own delegation recorded or verified all of it." },
    SECRETARIAT_DRAFT: { description: "Compiled from the sources named; the country has not verified it." },
    DISPUTED: { description: "Sources contradict each other, and nothing is decided." },
    UNKNOWN: { description: "The hub holds nothing for that day. It says nothing of what the law is." },
  },
});

export enum EntryStanding {
  LAW = "LAW",
  BILL = "BILL",
  NOT_FOUND = "NOT_FOUND",
}

registerEnumType(EntryStanding, {
  name: "MatrixEntryStanding",
  description: "What kind of thing an entry says.",
  valuesConfig: {
    LAW: { description: "What the law says, or said." },
    BILL: { description: "What a bill would say: pending, and never part of the law in force." },
    NOT_FOUND: { description: "That the provision was looked for and not found. It may exist." },
  },
});

export enum Holds {
  YES = "YES",
  POSSIBLY = "POSSIBLY",
  NO = "NO",
}

registerEnumType(Holds, {
  name: "HoldsOnDay",
  description: "Whether an entry holds on a day, as far as its dates are known.",
  valuesConfig: {
    YES: { description: "It was law on that day." },
    POSSIBLY: { description: "It may have been: when it began or ended is not known well enough." },
    NO: { description: "It was not, or it is no law: a bill, or something not found." },
  },
});

import { registerEnumType } from "type-graphql";

export enum ItemKind {
  CHAPTER = "CHAPTER",
  SECTION = "SECTION",
  ANNEX = "ANNEX",
  STAGE = "STAGE",
  ACTION = "ACTION",
  GUIDELINE = "GUIDELINE",
}

registerEnumType(ItemKind, {
  name: "StrategyItemKind",
  description: "What kind of part of a text an item is.",
  valuesConfig: {
    CHAPTER: { description: "A chapter." },
    SECTION: { description: "A section of a chapter, or a subject that the text treats." },
    ANNEX: { description: "An annex, or all of them." },
    STAGE: { description: "A stage in the care of victims." },
    ACTION: { description: "Something to be done." },
    GUIDELINE: { description: "A guideline, or a text of guidelines as a whole." },
  },
});

export enum ServiceType {
  EDUCATION = "EDUCATION",
  FINANCIAL = "FINANCIAL",
  HEALTH = "HEALTH",
  LABOUR_EXPLOITATION_REHABILITATION = "LABOUR_EXPLOITATION_REHABILITATION",
  LEGAL = "LEGAL",
  LIVELIHOOD = "LIVELIHOOD",
  RIGHTS_BASED_TRAINING = "RIGHTS_BASED_TRAINING",
  SEXUAL_EXPLOITATION_REHABILITATION = "SEXUAL_EXPLOITATION_REHABILITATION",
  SOCIAL_CARE = "SOCIAL_CARE",
}

registerEnumType(ServiceType, {
  name: "ServiceType",
  description:
    "Kinds of support to victims: the support-plan types of IOM's HTCDS 2.0 (CC BY 4.0), named there as given.",
  valuesConfig: {
    EDUCATION: { description: "HTCDS: Education." },
    FINANCIAL: { description: "HTCDS: Financial." },
    HEALTH: { description: "HTCDS: Health." },
    LABOUR_EXPLOITATION_REHABILITATION: { description: "HTCDS: LabourExploitationRehabilitation." },
    LEGAL: { description: "HTCDS: Legal." },
    LIVELIHOOD: { description: "HTCDS: Livelihood." },
    RIGHTS_BASED_TRAINING: { description: "HTCDS: RightsBasedTraining." },
    SEXUAL_EXPLOITATION_REHABILITATION: { description: "HTCDS: SexualExploitationRehabilitation." },
    SOCIAL_CARE: { description: "HTCDS: SocialCare." },
  },
});

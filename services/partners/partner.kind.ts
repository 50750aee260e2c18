import { registerEnumType } from "type-graphql";

export enum PartnerKind {
  DELEGATION = "DELEGATION",
  SECRETARIAT = "SECRETARIAT",
  CONSULTATION_GROUP = "CONSULTATION_GROUP",
  NETWORK = "NETWORK",
  COALITION = "COALITION",
  CIVIL_SOCIETY = "CIVIL_SOCIETY",
  OBSERVER = "OBSERVER",
  BODY = "BODY",
}

registerEnumType(PartnerKind, {
  name: "PartnerKind",
  description:
    "How an organisation takes part in the Regional Conference on Migration; what it may do on the hub follows from it.",
  valuesConfig: {
    DELEGATION: { description: "The delegation of a Member Country; it writes for its own country." },
    SECRETARIAT: {
      description: "The Conference's secretariat; it reviews, publishes and issues credentials.",
    },
    CONSULTATION_GROUP: {
      description: "The Regional Consultation Group on Migration, to which the networks report.",
    },
    NETWORK: { description: "A network of liaison officers of the Member Countries." },
    COALITION: {
      description:
        "The Regional Coalition against Trafficking in Persons; it maintains the Regional Strategy.",
    },
    CIVIL_SOCIETY: { description: "An organisation or network of civil society; it writes for itself." },
    OBSERVER: {
      description:
        "An observer country or organisation: it makes declarations and takes no part in decisions.",
    },
    BODY: { description: "Another body, such as the Conference itself and its meetings." },
  },
});

import { registerEnumType } from "type-graphql";

export enum LegalElement {
  MEANS = "MEANS",
  MEANS_WITH_CHILDREN = "MEANS_WITH_CHILDREN",
  MOVEMENT = "MOVEMENT",
  PROFIT = "PROFIT",
  MIGRANT_EXEMPT = "MIGRANT_EXEMPT",
}

registerEnumType(LegalElement, {
  name: "LegalElement",
  description: "An element of the crime in which national laws differ from the Protocols.",
  valuesConfig: {
    MEANS: { description: "Trafficking: a means (medios), such as force, deception or abuse of power." },
    MEANS_WITH_CHILDREN: { description: "Trafficking: a means, also where the victim is a child." },
    MOVEMENT: { description: "Trafficking: that the victim is moved (traslado)." },
    PROFIT: { description: "Smuggling: a financial or other material benefit (ánimo de lucro)." },
    MIGRANT_EXEMPT: {
      description: "Smuggling: that the migrant is not punished, e.g. for a false document.",
    },
  },
});

export enum Requirement {
  YES = "YES",
  NO = "NO",
  AGGRAVATOR_ONLY = "AGGRAVATOR_ONLY",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(Requirement, {
  name: "ElementRequirement",
  description: "Whether a law has an element. Unknown is not no.",
  valuesConfig: {
    YES: { description: "It is an element." },
    NO: { description: "It is not an element." },
    AGGRAVATOR_ONLY: { description: "It is not an element: it only raises the penalty." },
    UNKNOWN: { description: "The sources do not say. It is not the same as no." },
  },
});

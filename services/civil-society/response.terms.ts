import { registerEnumType } from "type-graphql";

export enum ContributionResponseKind {
  ANSWER = "ANSWER",
  REPLY = "REPLY",
  FOLLOW_UP = "FOLLOW_UP",
}

registerEnumType(ContributionResponseKind, {
  name: "ContributionResponseKind",
  description:
    "In which standing somebody responds. No response alters the contribution or another response.",
  valuesConfig: {
    ANSWER: { description: "By one to whom the contribution is addressed: the answer that was due." },
    REPLY: {
      description: "By one whom the contribution is about, though it is addressed to others: given once.",
    },
    FOLLOW_UP: { description: "By the contribution's author, to a response: once for each." },
  },
});

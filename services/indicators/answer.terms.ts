import { registerEnumType } from "type-graphql";

export enum AnswerStatus {
  DRAFT = "DRAFT",
  SUBMITTED = "SUBMITTED",
  RETURNED = "RETURNED",
  CLEARED = "CLEARED",
  PUBLISHED = "PUBLISHED",
}

registerEnumType(AnswerStatus, {
  name: "AnswerStatus",
  description: "Where an answer stands on its way from a country's experts to everyone.",
  valuesConfig: {
    DRAFT: { description: "Being written; seen by the country's delegation alone." },
    SUBMITTED: { description: "Waits for the country's focal point; seen by its delegation alone." },
    RETURNED: { description: "Sent back with a note, or reopened; seen by the country's delegation alone." },
    CLEARED: { description: "Cleared by the country's focal point; seen by the reviewers too." },
    PUBLISHED: { description: "Seen by everyone." },
  },
});

export enum AnswerState {
  ANSWERED = "ANSWERED",
  NOT_ANSWERED = "NOT_ANSWERED",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  REFUSED = "REFUSED",
}

registerEnumType(AnswerState, {
  name: "AnswerState",
  description: "Whether there is an answer. Only ANSWERED has a value; none of the others means no.",
  valuesConfig: {
    ANSWERED: { description: "Answered: see the value." },
    NOT_ANSWERED: { description: "Not answered. It says nothing of what the country does." },
    NOT_APPLICABLE: { description: "The country says that the question does not apply to it." },
    REFUSED: { description: "The country chose not to answer." },
  },
});

export enum AnswerChoice {
  YES = "YES",
  PARTLY = "PARTLY",
  NO = "NO",
}

registerEnumType(AnswerChoice, {
  name: "AnswerChoice",
  description: "An answer on the scale YES_PARTLY_NO.",
  valuesConfig: {
    YES: { description: "Yes (sí)." },
    PARTLY: { description: "In part (en parte)." },
    NO: { description: "No." },
  },
});

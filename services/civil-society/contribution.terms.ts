import { registerEnumType } from "type-graphql";

export enum ContributionKind {
  RECOGNITION = "RECOGNITION",
  CONCERN = "CONCERN",
  CALL = "CALL",
  OFFER = "OFFER",
  PROPOSAL = "PROPOSAL",
  EXPERIENCE = "EXPERIENCE",
}

registerEnumType(ContributionKind, {
  name: "ContributionKind",
  description: "What a contribution does, in the words that civil society uses before the Conference.",
  valuesConfig: {
    RECOGNITION: { description: "Welcomes or praises what somebody has done." },
    CONCERN: { description: "Points out a problem, or people who go without protection." },
    CALL: { description: "Asks States or bodies to act." },
    OFFER: { description: "Offers the organisation's own collaboration." },
    PROPOSAL: { description: "Suggests a measure, a text or an activity to decide on." },
    EXPERIENCE: { description: "Tells what the organisation has seen, gathered, done or learned." },
  },
});

export enum ContributionStatus {
  DRAFT = "DRAFT",
  PUBLISHED = "PUBLISHED",
  WITHDRAWN = "WITHDRAWN",
  DISCARDED = "DISCARDED",
}

registerEnumType(ContributionStatus, {
  name: "ContributionStatus",
  description: "Where a contribution stands. Its own organisation alone moves it; nobody approves it.",
  valuesConfig: {
    DRAFT: { description: "Being written; seen by its own organisation only." },
    PUBLISHED: { description: "Seen by everyone; no longer altered." },
    WITHDRAWN: {
      description: "Taken back after publication: what was said is gone, that something was said stays.",
    },
    DISCARDED: {
      description: "A draft that was given up; seen by its own organisation only, never published.",
    },
  },
});

export enum ContributionState {
  OPEN = "OPEN",
  ANSWERED = "ANSWERED",
}

registerEnumType(ContributionState, {
  name: "ContributionState",
  description: "Whether a published contribution has been responded to.",
  valuesConfig: {
    OPEN: { description: "Published, and without a response so far." },
    ANSWERED: { description: "Published, with at least one response." },
  },
});

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
  HIDDEN = "HIDDEN",
  WITHDRAWN = "WITHDRAWN",
  DISCARDED = "DISCARDED",
}

registerEnumType(ContributionStatus, {
  name: "ContributionStatus",
  description:
    "Where a contribution stands. Its own organisation moves it; nobody approves it; the secretariat may hide it.",
  valuesConfig: {
    DRAFT: { description: "Being written; seen by its own organisation only." },
    PUBLISHED: { description: "Seen by everyone; no longer altered." },
    HIDDEN: {
      description:
        "Hidden by the secretariat after publication: its own organisation and the secretariat see what was " +
        "said, and why it is hidden, under `moderations`; everyone sees that something was said.",
    },
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
  description: "Whether a published contribution has been answered.",
  valuesConfig: {
    OPEN: { description: "Published, and not answered so far by anyone to whom it is addressed." },
    ANSWERED: { description: "Published, with at least one answer of those to whom it is addressed." },
  },
});

import { registerEnumType } from "type-graphql";

export enum PracticeStatus {
  DRAFT = "DRAFT",
  SUBMITTED = "SUBMITTED",
  RETURNED = "RETURNED",
  PUBLISHED = "PUBLISHED",
  ARCHIVED = "ARCHIVED",
  DISCARDED = "DISCARDED",
}

registerEnumType(PracticeStatus, {
  name: "PracticeStatus",
  description: "Where a practice stands on its way from its author to everyone.",
  valuesConfig: {
    DRAFT: { description: "Being written; seen by the author's organisation alone." },
    SUBMITTED: { description: "Waits for the secretariat's review; seen by the author and the reviewers." },
    RETURNED: { description: "Sent back to the author with a note; seen by the author and the reviewers." },
    PUBLISHED: { description: "Seen by everyone." },
    ARCHIVED: { description: "No longer published; seen by the author and the reviewers." },
    DISCARDED: { description: "A draft that its author gave up; from then on seen by nobody." },
  },
});

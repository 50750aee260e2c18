import { registerEnumType } from "type-graphql";

export enum ReportStatus {
  UNKNOWN = "UNKNOWN",
  DRAFT = "DRAFT",
  SUBMITTED = "SUBMITTED",
  RETURNED = "RETURNED",
  ACCEPTED = "ACCEPTED",
}

registerEnumType(ReportStatus, {
  name: "ReportStatus",
  description: "Where a report stands between those who write it and the body to which it is submitted.",
  valuesConfig: {
    UNKNOWN: {
      description: "Written down from sources that do not say how far it went; the secretariat completes it.",
    },
    DRAFT: {
      description: "Being written; seen by the delegations, the Conference's bodies and the secretariat.",
    },
    SUBMITTED: { description: "Submitted for consideration; its text does not change. Seen by everyone." },
    RETURNED: { description: "Sent back with a note, to be changed; seen like a draft." },
    ACCEPTED: { description: "Accepted, and locked for good. Seen by everyone." },
  },
});

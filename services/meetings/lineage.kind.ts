/** What an outcome can join. Their ids differ by their form, so that an id alone names one of them. */
export type NodeKind = "POINT" | "PROPOSAL" | "DECISION" | "PLAN" | "AXIS" | "ACTION" | "MEETING";

import { registerEnumType } from "type-graphql";

export enum LawStage {
  ADOPTED = "ADOPTED",
  PENDING = "PENDING",
  REJECTED = "REJECTED",
}

registerEnumType(LawStage, {
  name: "LawStage",
  description:
    "How far a law has come. Whether its provisions hold on a day is for the entries of the matrix.",
  valuesConfig: {
    ADOPTED: { description: "Adopted as law." },
    PENDING: { description: "A bill whose promulgation is not confirmed: never shown as law in force." },
    REJECTED: { description: "A bill that did not become law." },
  },
});

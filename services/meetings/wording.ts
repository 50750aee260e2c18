import { registerEnumType } from "type-graphql";

export enum Wording {
  VERBATIM = "VERBATIM",
  SUMMARY = "SUMMARY",
}

registerEnumType(Wording, {
  name: "Wording",
  description: "Whose words a text is.",
  valuesConfig: {
    VERBATIM: { description: "The words of the report itself." },
    SUMMARY: { description: "What the report says, in the hub's own words: its text was not at hand." },
  },
});

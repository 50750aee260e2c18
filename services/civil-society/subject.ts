import sql, { raw, type Sql } from "sql-template-tag";

import { type Parent } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { type ContributionFilter } from "./contribution.filter";

const LONGEST_KEY = 100;

/** What a contribution can be listed under: the property of the filter that asks for it, and the word in its table. */
const SUBJECTS = {
  concernsCountry: "CONCERNS_COUNTRY",
  aboutCountry: "ABOUT_COUNTRY",
  aboutPartner: "ABOUT_PARTNER",
  aboutPractice: "ABOUT_PRACTICE",
  aboutStrategyItem: "ABOUT_STRATEGY_ITEM",
  addressedToCountry: "ADDRESSED_TO_COUNTRY",
  addressedToPartner: "ADDRESSED_TO_PARTNER",
} as const;
export type Subject = keyof typeof SUBJECTS;

export const subjectsIn = (filter: ContributionFilter) =>
  (Object.keys(SUBJECTS) as Subject[]).filter((subject) => filter[subject] != null);

/** A subject's contributions, in the order in which the table of subjects keeps them. */
export const under = (subject: Subject, key: string): Parent => ({
  name: subject,
  key: keyOf(subject, key),
  type: "text",
  on: (parentKey) => sql`c.subject_kind = ${SUBJECTS[subject]} AND c.subject_key = ${parentKey}`,
});

/** That a contribution names a subject, whatever else it names. */
export const names = (schema: string, subject: Subject, key: string): Sql =>
  sql`EXISTS (SELECT FROM ${raw(schema)}.subject s
  WHERE s.contribution_id = c.id AND s.kind = ${SUBJECTS[subject]} AND s.key = ${keyOf(subject, key)})`;

/** A key as it is stored: countries in capitals, practices' UUIDs in small letters. */
function keyOf(subject: Subject, key: string): string {
  const text = plainText(`filter.${subject}`, key, LONGEST_KEY);
  if (subject === "aboutPractice") return text.toLowerCase();
  return subject.endsWith("Country") ? text.toUpperCase() : text;
}

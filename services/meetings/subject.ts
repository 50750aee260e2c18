import sql, { type Sql } from "sql-template-tag";
import { registerEnumType } from "type-graphql";

import { badInput } from "../kit/errors";
import { type Parent } from "../kit/listing";

export enum ReportSubject {
  COUNTRY = "COUNTRY",
  PARTNER = "PARTNER",
  PRACTICE = "PRACTICE",
  STRATEGY_ITEM = "STRATEGY_ITEM",
  CONTRIBUTION = "CONTRIBUTION",
  INDICATOR_ANSWER = "INDICATOR_ANSWER",
  MATRIX_CELL = "MATRIX_CELL",
  OBSTACLE = "OBSTACLE",
  PROGRAMME = "PROGRAMME",
  INSTRUMENT = "INSTRUMENT",
}

registerEnumType(ReportSubject, {
  name: "ReportSubject",
  description: "A kind of record that a point of a report can speak of.",
  valuesConfig: {
    COUNTRY: { description: "A Country, by ISO 3166-1 alpha-3." },
    PARTNER: { description: "A Partner, by its id." },
    PRACTICE: { description: "A Practice, by its id." },
    STRATEGY_ITEM: { description: "An item of the Regional Strategy, by its id." },
    CONTRIBUTION: { description: "A Contribution of civil society, by its id." },
    INDICATOR_ANSWER: { description: "A country's answer to an indicator, by its id." },
    MATRIX_CELL: { description: "A cell of the comparative matrix of legislation, by its id." },
    OBSTACLE: { description: "An obstacle in the register of obstacles, by its id." },
    PROGRAMME: { description: "A programme of cooperation, by its id." },
    INSTRUMENT: { description: "A Palermo instrument, by its code." },
  },
});

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const ANY = /^[A-Za-z0-9][\w./-]{0,149}$/;
const FORMS: Partial<Record<ReportSubject, RegExp>> = {
  COUNTRY: /^[A-Z]{3}$/,
  PARTNER: /^[a-z0-9-]{1,100}$/,
  PRACTICE: UUID,
  CONTRIBUTION: UUID,
  INSTRUMENT: /^(UNTOC|TIP|SOM)$/,
};

/** Whether a key has the form of one of the subject's kind; whether there is such a record, its own subgraph knows. */
export const hasForm = (subject: ReportSubject, key: unknown): key is string =>
  typeof key === "string" && (FORMS[subject] ?? ANY).test(key);

/** A key as it is stored; refuses what cannot be one. */
export function subjectKey(field: string, subject: ReportSubject, given: string): string {
  const key = subject === ReportSubject.COUNTRY ? given.toUpperCase() : given;
  if (hasForm(subject, key)) return key;
  throw badInput(
    field,
    "The id does not have the form of one.",
    "Take the `id` of the record that is meant.",
  );
}

/** The points that speak of a record. */
export const speakingOf = (subject: ReportSubject, key: string): Parent => ({
  name: subject,
  key,
  type: "text",
  on: (parentKey: Sql) => sql`p.id IN (
    SELECT l.point_id FROM meetings.point_link l WHERE l.subject = ${subject} AND l.key = ${parentKey})`,
});

import sql, { join, type Sql } from "sql-template-tag";

import { type Listing, type Parent } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { type AllAnswersDueArgs, ContributionAnswerDue } from "./answer-due.entity";
import { ContributionAnswerState } from "./answer-due.rules";

export const FIRST_DUE_FIRST = "FIRST_DUE_FIRST";
const LONGEST_KEY = 100;
const { DUE, LATE, ANSWERED } = ContributionAnswerState;

export interface AnswerDueFilter
  extends Pick<AllAnswersDueArgs, "addressedToCountry" | "addressedToPartner" | "state"> {
  asOf: string;
}

/** Only what is published is due an answer, so everyone may see what is due. */
export const answerDueListing: Listing<ContributionAnswerDue, AnswerDueFilter, typeof FIRST_DUE_FIRST> = {
  entity: ContributionAnswerDue,
  noun: "answer due",
  alias: "o",
  visible: () => sql`true`,
  matches({ asOf, state, addressedToCountry: country, addressedToPartner: partner }) {
    const conditions = [sql`o.published_on <= ${asOf}::date`, inState(state ?? [DUE, LATE], asOf)];
    if (country != null) {
      const key = plainText("addressedToCountry", country, LONGEST_KEY).toUpperCase();
      conditions.push(sql`o.addressee_kind = 'COUNTRY' AND o.addressee = ${key}`);
    }
    if (partner != null) {
      const key = plainText("addressedToPartner", partner, LONGEST_KEY);
      conditions.push(sql`o.addressee_kind = 'PARTNER' AND o.addressee = ${key}`);
    }
    return conditions;
  },
  order: () => ({
    direction: "ASC",
    keys: [
      { by: sql`o.due_on`, type: "date" },
      { by: sql`o.contribution_id`, type: "uuid" },
      { by: sql`o.addressee_kind`, type: "text" },
      { by: sql`o.addressee`, type: "text" },
    ],
  }),
};

/** The same rule as `answerState`, for the database. */
function inState(states: ContributionAnswerState[], asOf: string): Sql {
  const answered = sql`coalesce(o.answered_on <= ${asOf}::date, false)`;
  const conditions: Partial<Record<ContributionAnswerState, Sql>> = {
    [ANSWERED]: answered,
    [DUE]: sql`(NOT ${answered} AND o.due_on >= ${asOf}::date)`,
    [LATE]: sql`(NOT ${answered} AND o.due_on < ${asOf}::date)`,
  };
  const wanted = states.flatMap((state) => conditions[state] ?? []);
  return wanted.length === 0 ? sql`false` : sql`(${join(wanted, " OR ")})`;
}

export const owedBy = (kind: ContributionAnswerDue["addresseeKind"], key: string): Parent => ({
  name: kind,
  key,
  type: "text",
  on: (parentKey) => sql`o.addressee_kind = ${kind} AND o.addressee = ${parentKey}`,
});

import { registerEnumType } from "type-graphql";

/** How long those to whom a contribution is addressed have to answer it; the database counts the same 90 days. */
export const DAYS_TO_ANSWER = 90;

export enum ContributionAnswerState {
  DUE = "DUE",
  LATE = "LATE",
  ANSWERED = "ANSWERED",
  NOT_EXPECTED = "NOT_EXPECTED",
}

registerEnumType(ContributionAnswerState, {
  name: "ContributionAnswerState",
  description: `Where an answer to a contribution stands on a day. ${DAYS_TO_ANSWER} days are given for it.`,
  valuesConfig: {
    DUE: { description: "Not given yet, and the day on which it is due has not passed." },
    LATE: { description: "Not given, and the day on which it was due has passed." },
    ANSWERED: { description: "Given, in time or late." },
    NOT_EXPECTED: { description: "The contribution is addressed to nobody, so that nobody owes an answer." },
  },
});

/** A day as YYYY-MM-DD, in UTC. */
export const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** Where one addressee's answer stands at the end of a day. */
export function answerState(
  { answeredOn, dueOn }: { answeredOn: string | null; dueOn: string },
  asOf: string,
): ContributionAnswerState {
  if (answeredOn && answeredOn <= asOf) return ContributionAnswerState.ANSWERED;
  return asOf > dueOn ? ContributionAnswerState.LATE : ContributionAnswerState.DUE;
}

/** Where a contribution stands: as its most backward addressee does. */
export function worst(states: ContributionAnswerState[]): ContributionAnswerState {
  const { LATE, DUE, ANSWERED, NOT_EXPECTED } = ContributionAnswerState;
  return [LATE, DUE, ANSWERED].find((state) => states.includes(state)) ?? NOT_EXPECTED;
}

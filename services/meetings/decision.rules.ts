import { badInput, conflict } from "../kit/errors";
import { localized, type LocalizedTextInput, localizedOrNull } from "../kit/localized-text.input";
import { type Decision, DecisionStatus, type Precondition, PreconditionState } from "./decision.entity";
import { type PreconditionInput } from "./decision.input";
import { each } from "./keys";
import { citedSources } from "./source.input";

/** Preconditions as a new decision has them: nobody has said yet whether they are met. */
export const preconditionsOf = (field: string, texts: LocalizedTextInput[]): Precondition[] =>
  each(field, 20, texts, (place, text) => localized(place, text, 1_000)).map((text, i) => ({
    number: i + 1,
    text,
    state: PreconditionState.UNKNOWN,
    note: null,
    sources: [],
  })) as unknown as Precondition[];

/** The preconditions with one of them settled anew. */
export function settled(decision: Decision, input: PreconditionInput): Precondition[] {
  const found = decision.preconditions.find(({ number }) => number === input.number);
  if (!found)
    throw badInput(
      "input.number",
      "The decision has no such precondition.",
      "See the decision's `preconditions`.",
    );
  const now = {
    ...found,
    state: input.state,
    note: localizedOrNull("input.note", input.note, 1_000),
    sources: citedSources("input.sources", input.sources),
  };
  return decision.preconditions.map((one) => (one === found ? (now as Precondition) : one));
}

export function expectPending(decision: Decision): void {
  if (decision.status === DecisionStatus.PENDING) return;
  throw conflict(`The decision is ${decision.status.toLowerCase()}.`, {
    field: "id",
    fix: "Record a further decision with `recordDecision`.",
    current: decision,
  });
}

/** A decision "based on" something waits for it: what is not known to be so does not count as so. */
export function expectPreconditions(decision: Decision): void {
  const open = decision.preconditions.filter(({ state }) => state !== PreconditionState.MET);
  if (open.length === 0) return;
  throw conflict(
    `Of its preconditions, ${open.map(({ number }) => number).join(", ")} are not known to be met.`,
    {
      field: "id",
      fix: "Settle them with `settlePrecondition`, then record that the decision was taken.",
      current: decision,
    },
  );
}

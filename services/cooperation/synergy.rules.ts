import { type Caller } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { localizedOrNull } from "../kit/localized-text.input";
import { pastDay } from "./days";
import { reportPointId, slug } from "./keys";
import { citedSources } from "./source.input";
import { type Synergy, type SynergyDecision, SynergyState } from "./synergy.entity";
import { type SynergyDecisionInput } from "./synergy.input";

const { PROPOSED, NOTED, ACCEPTED, DECLINED } = SynergyState;

/** Members, observers and bodies propose; the secretariat records what is decided and proposes nothing. */
const PROPOSERS: readonly string[] = ["delegation", "observer", "body", "coalition"];

export function authorOf({ role, partner }: Caller): string {
  if (partner && PROPOSERS.includes(role)) return partner;
  throw forbidden(
    "Synergies are proposed by delegations, observers, bodies and the Coalition.",
    "Ask one of them to propose it; civil society proposes in a contribution.",
  );
}

interface Outcome {
  from: readonly SynergyState[];
  instead: string;
}

/** From which states a decision leads on. What was accepted or declined is closed: a new proposal begins anew. */
const OUTCOMES: Record<string, Outcome> = {
  [NOTED]: { from: [PROPOSED], instead: "Only what is newly proposed can be noted." },
  [ACCEPTED]: { from: [PROPOSED, NOTED], instead: "Only what is proposed or noted can be accepted." },
  [DECLINED]: { from: [PROPOSED, NOTED], instead: "Only what is proposed or noted can be declined." },
};

export function expectOpenTo(outcome: SynergyState, synergy: Synergy): void {
  const { from, instead } = OUTCOMES[outcome]!;
  if (from.includes(synergy.state)) return;
  throw conflict(
    `The synergy is ${synergy.state.toLowerCase()} and cannot become ${outcome.toLowerCase()}.`,
    {
      field: "id",
      fix: instead,
      current: synergy,
    },
  );
}

/** The decision as it is stored; it is no earlier than what it follows. */
export function decisionOf(
  outcome: SynergyState,
  synergy: Synergy,
  input: SynergyDecisionInput,
): SynergyDecision {
  const decidedOn = pastDay("input.decidedOn", input.decidedOn);
  if (decidedOn < (synergy.decisions.at(-1)?.decidedOn ?? synergy.proposedOn))
    throw badInput(
      "input.decidedOn",
      "The decision is earlier than what it follows.",
      "Compare the day with the proposal and with earlier decisions.",
    );
  return {
    outcome,
    bodyId: slug("input.body", input.body),
    decidedOn,
    reportPointId: reportPointId("input.reportPoint", input.reportPoint),
    note: localizedOrNull("input.note", input.note, 5000),
    sources: citedSources("input.sources", input.sources),
    recordedAt: new Date(),
  };
}

export function expectSubject(bodies: string[], programmes: string[]): void {
  if (bodies.length > 0 || programmes.length > 1) return;
  throw badInput(
    "input.bodies",
    "A synergy joins you to a body, or programmes to one another.",
    "Name at least one body or two programmes.",
  );
}

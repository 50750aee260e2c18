import { type Caller } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type Consensus, ConsensusState } from "./consensus.rules";
import { type ActivityProposal, ProposalStatus } from "./proposal.entity";

/** The member for which a caller proposes and takes positions: its own country, by its own delegation. */
export function memberOf(caller: Caller, members: readonly string[]): string {
  const { role, country } = caller;
  if (role === "delegation" && country && members.includes(country)) return country;
  throw forbidden(
    "Only the delegation of a Member Country proposes activities and takes positions, for its own country.",
    role === "observer"
      ? "Make a declaration with `makeDeclaration`: observers take no part in decisions."
      : "Ask a delegation.",
  );
}

export function expectOpen(proposal: ActivityProposal): void {
  if (proposal.status === ProposalStatus.OPEN) return;
  throw conflict(`The proposal is ${proposal.status.toLowerCase()} and takes no more changes.`, {
    field: "id",
    fix: "Propose the activity anew with `proposeActivity`.",
    current: proposal,
  });
}

export function mayWithdraw(proposal: ActivityProposal, country: string): void {
  if (proposal.proposedByIso3 === country) return;
  throw forbidden(
    "A proposal is withdrawn by the country that made it.",
    "Take a position with `takePosition` instead.",
  );
}

/** One objection prevents that it is agreed, and does not prevent that it is noted. */
export function expectOutcome(
  proposal: ActivityProposal,
  outcome: ProposalStatus.AGREED | ProposalStatus.NOTED,
  { state, mayBeNoted, objected, quorum, silent, members }: Consensus,
): void {
  const agreed = outcome === ProposalStatus.AGREED;
  if (agreed ? state === ConsensusState.REACHED : mayBeNoted) return;
  const blocked = agreed && state === ConsensusState.BLOCKED;
  throw conflict(
    blocked
      ? `${objected} of the members object: there is no consensus.`
      : mayBeNoted
        ? "No member supports it: there is no consensus."
        : `${members - silent} of the members have taken a position; the quorum is ${quorum}.`,
    {
      field: "outcome",
      fix: mayBeNoted ? "Record that it was noted, or wait." : "Wait for more positions.",
      current: proposal,
    },
  );
}

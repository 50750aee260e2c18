import { randomUUID } from "node:crypto";

import { Arg, Args, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { make } from "../kit/seed";
import { expectVersion, write } from "../kit/write";
import { KEY } from "./args";
import { mayKeepRegister } from "./cooperation.rules";
import { pastDay, today } from "./days";
import { each, reportPointId, slug } from "./keys";
import { expectProgrammes } from "./programme.find";
import { sourcesOf } from "./source.input";
import { Synergy, SynergyState } from "./synergy.entity";
import { SynergyDecisionArgs, SynergyInput } from "./synergy.input";
import { synergyListing } from "./synergy.listing";
import { authorOf, decisionOf, expectOpenTo, expectSubject } from "./synergy.rules";

const MOST = 30;

@Resolver(() => Synergy)
export class SynergyMutations {
  @Mutation(() => Synergy, {
    description:
      "Proposes that programmes or bodies work together, in your organisation's name. For delegations, observers, bodies and the Coalition.",
  })
  proposeSynergy(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => SynergyInput, { description: "The proposal." }) input: SynergyInput,
    @Ctx() context: Context,
  ): Promise<Synergy> {
    return write(context, Synergy, { operation: "proposeSynergy", key, input }, async (tx) => {
      const authorId = authorOf(context.caller);
      const bodies = each("input.bodies", MOST, input.bodies, slug).filter((body) => body !== authorId);
      const programmeIds = each("input.programmes", MOST, input.programmes, slug);
      expectSubject(bodies, programmeIds);
      await expectProgrammes(tx, "input.programmes", programmeIds);
      const proposal = make(Synergy, {
        id: randomUUID(),
        title: localized("input.title", input.title, 300),
        text: localizedOrNull("input.text", input.text, 10_000),
        authorId,
        bodyIds: bodies,
        programmeIds,
        proposedOn: input.proposedOn == null ? today() : pastDay("input.proposedOn", input.proposedOn),
        reportPointId: reportPointId("input.reportPoint", input.reportPoint),
        state: SynergyState.PROPOSED,
        decisions: [],
        sources: sourcesOf("input.sources", input.sources),
        version: 1,
      });
      return tx.add(proposal, "propose");
    });
  }

  @Mutation(() => Synergy, {
    description:
      "Records that a body took note of a proposal, which neither accepts nor declines it. For the secretariat, with the scope REVIEW.",
  })
  noteSynergy(@Args(() => SynergyDecisionArgs) args: SynergyDecisionArgs, @Ctx() context: Context) {
    return decide(context, "note", SynergyState.NOTED, args);
  }

  @Mutation(() => Synergy, {
    description: "Records that a body accepted a proposal. For the secretariat, with the scope REVIEW.",
  })
  acceptSynergy(@Args(() => SynergyDecisionArgs) args: SynergyDecisionArgs, @Ctx() context: Context) {
    return decide(context, "accept", SynergyState.ACCEPTED, args);
  }

  @Mutation(() => Synergy, {
    description: "Records that a body declined a proposal. For the secretariat, with the scope REVIEW.",
  })
  declineSynergy(@Args(() => SynergyDecisionArgs) args: SynergyDecisionArgs, @Ctx() context: Context) {
    return decide(context, "decline", SynergyState.DECLINED, args);
  }
}

/** The secretariat records what a body decided; what was decided before stays beside it. */
function decide(
  context: Context,
  action: string,
  outcome: SynergyState,
  { idempotencyKey: key, ...input }: SynergyDecisionArgs,
): Promise<Synergy> {
  return write(context, Synergy, { operation: `${action}Synergy`, key, input }, async (tx) => {
    mayKeepRegister(context.caller);
    const synergy = await tx.lock(synergyListing, { id: input.id });
    expectVersion(synergy, input.version);
    expectOpenTo(outcome, synergy);
    const decisions = [...synergy.decisions, decisionOf(outcome, synergy, input.input)];
    return tx.save(Object.assign(synergy, { state: outcome, decisions }), action);
  });
}

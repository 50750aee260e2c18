import { randomUUID } from "node:crypto";

import sql from "sql-template-tag";
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, registerEnumType, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { expectVersion, type Transaction, write } from "../kit/write";
import { ChangeArgs, KEY } from "./args";
import { consensusOf } from "./consensus.rules";
import { meetingListing } from "./meeting.listing";
import { Member } from "./member.entity";
import { Position, Stance } from "./position.entity";
import { ActivityProposal, ProposalStatus } from "./proposal.entity";
import { ActivityProposalInput, contentOf } from "./proposal.input";
import { proposalListing } from "./proposal.listing";
import { expectOpen, expectOutcome, mayWithdraw, memberOf } from "./proposal.rules";
import { mayKeep } from "./record.rules";

enum ProposalOutcome {
  AGREED = "AGREED",
  NOTED = "NOTED",
}
registerEnumType(ProposalOutcome, {
  name: "ProposalOutcome",
  description: "How the members close a proposal.",
  valuesConfig: {
    AGREED: { description: "Agreed by consensus." },
    NOTED: { description: "Noted, which is not acceptance." },
  },
});

@ArgsType()
class CloseProposalArgs extends ChangeArgs {
  @Field(() => ProposalOutcome, { description: "How it is closed." })
  outcome!: ProposalStatus.AGREED | ProposalStatus.NOTED;
}

export const membersIn = async (tx: Transaction) => (await tx.manager.find(Member)).map(({ iso3 }) => iso3);

@Resolver(() => ActivityProposal)
export class ProposalMutation {
  @Mutation(() => ActivityProposal, {
    description:
      "Proposes an activity to the Member Countries; your own country supports it. For delegations of Member Countries.",
  })
  proposeActivity(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ActivityProposalInput, { description: "The proposal." }) input: ActivityProposalInput,
    @Ctx() context: Context,
  ): Promise<ActivityProposal> {
    return write(context, ActivityProposal, { operation: "proposeActivity", key, input }, async (tx) => {
      const proposedByIso3 = memberOf(context.caller, await membersIn(tx));
      const content = contentOf(input);
      const meetingId = await knownMeeting(tx, input.meeting);
      const receivedAt = new Date();
      const begun = {
        id: randomUUID(),
        status: ProposalStatus.OPEN,
        pointId: null,
        closedAt: null,
        sources: [],
      };
      const proposal = { ...content, ...begun, proposedByIso3, meetingId, receivedAt };
      const added = await tx.add(Object.assign(new ActivityProposal(), proposal), "propose");
      const own = { proposalId: added.id, countryIso3: proposedByIso3, stance: Stance.SUPPORTED };
      await tx.add(Object.assign(new Position(), own, { reason: null, receivedAt, sources: [] }), "propose");
      return added;
    });
  }

  @Mutation(() => ActivityProposal, {
    description: "Takes an open proposal back. For the delegation of the country that made it.",
  })
  withdrawProposal(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() context: Context) {
    const may = async (proposal: ActivityProposal, tx: Transaction) =>
      mayWithdraw(proposal, memberOf(context.caller, await membersIn(tx)));
    return close(context, "withdrawProposal", args, may, () => ProposalStatus.WITHDRAWN);
  }

  @Mutation(() => ActivityProposal, {
    description:
      "Records that the members agreed on a proposal, or took note of it: refused without consensus, or without a quorum. " +
      "For the reviewing secretariat.",
  })
  closeProposal(@Args(() => CloseProposalArgs) args: CloseProposalArgs, @Ctx() context: Context) {
    const may = () => mayKeep(context.caller, "what the members agree on");
    return close(context, "closeProposal", args, may, async (proposal, tx) => {
      const positions = await tx.manager.findBy(Position, { proposalId: proposal.id });
      expectOutcome(proposal, args.outcome, consensusOf(positions, await membersIn(tx)));
      return args.outcome;
    });
  }
}

type Asked<Answer> = (proposal: ActivityProposal, tx: Transaction) => Answer | Promise<Answer>;

/** Who may is asked before anything is said of the proposal's state. */
function close(
  context: Context,
  operation: string,
  { idempotencyKey: key, ...input }: ChangeArgs,
  may: Asked<void>,
  outcome: Asked<ProposalStatus>,
): Promise<ActivityProposal> {
  return write(context, ActivityProposal, { operation, key, input }, async (tx) => {
    const proposal = await tx.lock(proposalListing, { id: input.id });
    await may(proposal, tx);
    expectVersion(proposal, input.version);
    expectOpen(proposal);
    const status = await outcome(proposal, tx);
    return tx.save(Object.assign(proposal, { status, closedAt: new Date() }), status.toLowerCase());
  });
}

async function knownMeeting(tx: Transaction, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const meeting = await tx.find(meetingListing, { id }, sql`FOR SHARE`);
  if (!meeting) throw notFound("meeting", "input.meeting");
  return meeting.id;
}

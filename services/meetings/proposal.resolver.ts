import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { reviews } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { Consensus, consensusOf } from "./consensus.rules";
import { Country } from "./country.stub";
import { Instrument } from "./instrument.stub";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { Position } from "./position.entity";
import { ActivityProposal } from "./proposal.entity";
import { ActivityProposalConnection, ProposalFilter } from "./proposal.listing";
import { ReportPoint } from "./report-point.entity";

@Resolver(() => ActivityProposal)
export class ProposalResolver {
  @Query(() => ActivityProposal, {
    nullable: true,
    description: "A proposal of an activity by its id; null where there is none.",
  })
  activityProposal(
    @Arg("id", () => ID, { description: "A UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.proposal.load(id);
  }

  @Query(() => ActivityProposalConnection, { description: "Proposals of activities, the latest first." })
  activityProposals(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ProposalFilter, { defaultValue: {}, description: "Which proposals." })
    filter: ProposalFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.proposals({ ...page, filter, orderBy: "LATEST_FIRST" });
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country that proposes it." })
  proposedBy(@Root() { proposedByIso3 }: ActivityProposal) {
    return Country.at(proposedByIso3);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: "The meeting to which it was proposed, if any.",
  })
  meeting(@Root() { meetingId }: ActivityProposal, @Ctx() { load }: Context<Loaders>) {
    return meetingId && load.meeting.load(meetingId);
  }

  @FieldResolver(() => ReportPoint, {
    nullable: true,
    description: "The point of a report that holds it; null where none does that you may see.",
  })
  point(@Root() { pointId }: ActivityProposal, @Ctx() { load }: Context<Loaders>) {
    return pointId && load.point.load(pointId);
  }

  @FieldResolver(() => [Instrument], {
    nullable: "items",
    description:
      "The Palermo instruments to which it is tied; their `treatyStatus` tells every country's dates.",
  })
  instruments(@Root() { instrumentCodes }: ActivityProposal) {
    return instrumentCodes.map(Instrument.at);
  }

  @FieldResolver(() => [Position], { description: "The positions of the Member Countries, by country code." })
  positions(@Root() { id }: ActivityProposal, @Ctx() { load }: Context<Loaders>) {
    return load.positionsOfProposal.load(id);
  }

  @FieldResolver(() => Consensus, { description: "Where the Member Countries stand, counted." })
  async consensus(@Root() { id }: ActivityProposal, @Ctx() { load }: Context<Loaders>) {
    const [positions, members] = await Promise.all([load.positionsOfProposal.load(id), load.members()]);
    return consensusOf(positions, members);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first, for the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id }: ActivityProposal, @Ctx() { load, caller }: Context<Loaders>) {
    return reviews(caller) ? load.proposalRevisions.load(id) : [];
  }
}

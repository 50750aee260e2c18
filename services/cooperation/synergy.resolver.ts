import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { seesHistory } from "./cooperation.rules";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { Programme } from "./programme.entity";
import { ReportPoint } from "./report-point.stub";
import { Synergy, SynergyDecision } from "./synergy.entity";
import { SynergyConnection, SynergyListArgs } from "./synergy.listing";

@Resolver(() => Synergy)
export class SynergyResolver {
  @Query(() => Synergy, {
    nullable: true,
    description: "A proposed synergy by its id; null where there is none.",
  })
  synergy(@Arg("id", () => ID, { description: "A UUID." }) id: string, @Ctx() { load }: Context<Loaders>) {
    return load.synergy.load(id);
  }

  @Query(() => SynergyConnection, {
    description: "Proposed synergies and what became of them, the latest first.",
  })
  synergies(@Args(() => SynergyListArgs) args: SynergyListArgs, @Ctx() { load }: Context<Loaders>) {
    return load.synergies({ ...args, orderBy: "PROPOSED_ON" });
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who proposes it." })
  author(@Root() { authorId }: Synergy) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => [Partner], { nullable: "items", description: "With whom, beside the author." })
  bodies(@Root() { bodyIds }: Synergy) {
    return bodyIds.map((id) => Partner.at(id));
  }

  @FieldResolver(() => [Programme], { description: "The programmes; empty where none is named." })
  programmes(@Root() { programmeIds }: Synergy, @Ctx() { load }: Context<Loaders>) {
    return load.programme.loadMany(programmeIds);
  }

  @FieldResolver(() => ReportPoint, {
    nullable: true,
    description: "The point of a report that tells of the proposal.",
  })
  reportPoint(@Root() { reportPointId }: Synergy) {
    return ReportPoint.at(reportPointId);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first; for its author and the reviewing secretariat, else empty.",
  })
  revisions(@Root() { id, authorId }: Synergy, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller, authorId) ? load.synergyRevisions.load(id) : [];
  }
}

@Resolver(() => SynergyDecision)
export class SynergyDecisionResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The body that decided." })
  body(@Root() { bodyId }: SynergyDecision) {
    return Partner.at(bodyId);
  }

  @FieldResolver(() => ReportPoint, { nullable: true, description: "The point of a report that says so." })
  reportPoint(@Root() { reportPointId }: SynergyDecision) {
    return ReportPoint.at(reportPointId);
  }
}

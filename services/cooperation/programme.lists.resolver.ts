import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { CallConnection, CallListArgs } from "./call.listing";
import { ProgrammeEligibility } from "./eligibility.entity";
import { ExpressionOfInterestConnection, ExpressionOfInterestListArgs } from "./interest.listing";
import { type Loaders } from "./loaders";
import { among, where } from "./parent";
import { Programme } from "./programme.entity";
import { SynergyConnection, SynergyListArgs } from "./synergy.listing";

/** What hangs on a programme. */
@Resolver(() => Programme)
export class ProgrammeListsResolver {
  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [ProgrammeEligibility], {
    description:
      "Whether each Member Country may benefit from it, by country code; UNKNOWN where nothing was found.",
  })
  eligibility(@Root() { id }: Programme, @Ctx() { load }: Context<Loaders>) {
    return load.eligibilityOfProgramme.load(id);
  }

  @FieldResolver(() => ExpressionOfInterestConnection, {
    description: "Who is interested in this programme.",
  })
  expressionsOfInterest(
    @Root() { id }: Programme,
    @Args(() => ExpressionOfInterestListArgs) args: ExpressionOfInterestListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.interests({ ...args, orderBy: "EXPRESSED_ON" }, where("x.programme_id", id));
  }

  @FieldResolver(() => CallConnection, { description: "Its calls for proposals, the last to close first." })
  calls(
    @Root() { id }: Programme,
    @Args(() => CallListArgs) args: CallListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.calls({ ...args, orderBy: "CLOSES_ON" }, where("c.programme_id", id));
  }

  @FieldResolver(() => SynergyConnection, { description: "The synergies proposed for it, the latest first." })
  synergies(
    @Root() { id }: Programme,
    @Args(() => SynergyListArgs) args: SynergyListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.synergies({ ...args, orderBy: "PROPOSED_ON" }, among("s.programme_ids", id));
  }
}

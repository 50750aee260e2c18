import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Call, CallState } from "./call.entity";
import { CallConnection, CallListArgs } from "./call.listing";
import { stateOf } from "./call.rules";
import { seesHistory } from "./cooperation.rules";
import { Country } from "./country.stub";
import { today } from "./days";
import { type Loaders } from "./loaders";
import { Programme } from "./programme.entity";
import { CooperationTheme } from "./theme.entity";

@Resolver(() => Call)
export class CallResolver {
  @Query(() => Call, { nullable: true, description: "A call by its id; null where there is none." })
  call(@Arg("id", () => ID, { description: "A UUID." }) id: string, @Ctx() { load }: Context<Loaders>) {
    return load.call.load(id);
  }

  @Query(() => CallConnection, { description: "Calls for proposals, the last to close first." })
  calls(@Args(() => CallListArgs) args: CallListArgs, @Ctx() { load }: Context<Loaders>) {
    return load.calls({ ...args, orderBy: "CLOSES_ON" });
  }

  @FieldResolver(() => CallState, { description: "Whether proposals can be handed in on a day." })
  state(
    @Root() call: Call,
    @Arg("asOf", () => GraphQLDate, {
      nullable: true,
      description: "The day as of which; today where it is left out.",
    })
    asOf: string | null,
  ) {
    return stateOf(call, asOf ?? today());
  }

  @FieldResolver(() => Programme, { description: "The programme." })
  programme(@Root() { programmeId }: Call, @Ctx() { load }: Context<Loaders>) {
    return load.programme.load(programmeId);
  }

  @FieldResolver(() => CooperationTheme, { description: "The theme." })
  theme(@Root() { themeId }: Call, @Ctx() { load }: Context<Loaders>) {
    return load.theme.load(themeId);
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [Country], {
    nullable: "itemsAndList",
    description: "The countries that may answer; null where the programme's eligibility decides.",
  })
  eligibleCountries(@Root() { eligibleIso3s }: Call) {
    return eligibleIso3s?.map((iso3) => Country.at(iso3)) ?? null;
  }

  @FieldResolver(() => [Revision], {
    description: "Every change of this record, the latest first; for the reviewing secretariat, else empty.",
  })
  revisions(@Root() { id }: Call, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller) ? load.callRevisions.load(id) : [];
  }
}

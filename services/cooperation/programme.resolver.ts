import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { ProgrammeComponent } from "./component";
import { treeOf } from "./component.rules";
import { seesHistory } from "./cooperation.rules";
import { today } from "./days";
import { type Loaders } from "./loaders";
import { Programme, ProgrammeState } from "./programme.entity";
import { ProgrammeConnection, ProgrammeListArgs } from "./programme.listing";
import { stateOf } from "./programme.rules";
import { CooperationTheme } from "./theme.entity";

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: "A programme by its id; null where there is none." })
  programme(
    @Arg("id", () => ID, { description: "For example mip-latin-america-2014-2020." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.programme.load(id);
  }

  @Query(() => ProgrammeConnection, { description: "Programmes of cooperation." })
  programmes(@Args(() => ProgrammeListArgs) args: ProgrammeListArgs, @Ctx() { load }: Context<Loaders>) {
    return load.programmes(args);
  }

  @FieldResolver(() => ProgrammeState, { description: "Where a day lies in its years." })
  state(
    @Root() programme: Programme,
    @Arg("asOf", () => GraphQLDate, {
      nullable: true,
      description: "The day as of which; today where it is left out.",
    })
    asOf: string | null,
  ) {
    return stateOf(programme, asOf ?? today());
  }

  @FieldResolver(() => [ProgrammeComponent], {
    description: "Its components, by code; each has its own parts under `components`.",
  })
  components(@Root() { id, parts }: Programme) {
    return treeOf(id, parts);
  }

  @FieldResolver(() => [CooperationTheme], { description: "Its themes, and those of its components." })
  themes(@Root() { themeIds }: Programme, @Ctx() { load }: Context<Loaders>) {
    return load.theme.loadMany(themeIds);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change of this record, the latest first; for the reviewing secretariat, else empty.",
  })
  revisions(@Root() { id }: Programme, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller) ? load.programmeRevisions.load(id) : [];
  }
}
